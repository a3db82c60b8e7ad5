package guitai.protocol;

import tools.jackson.databind.JsonNode;

/**
 * A line of a snapshot's segment.
 *
 * @param kind MEMBER or VEHICLE
 * @param doc  the domain record of its kind
 */
public record SnapshotRow(Change.Kind kind, String key, JsonNode doc) {
}
