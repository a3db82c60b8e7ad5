package guitai.headquarters.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.day.DayTotals;
import guitai.domain.signed.KeySignature;
import guitai.domain.signed.PublishedKey;
import guitai.domain.text.LocalName;
import guitai.headquarters.directory.ImportReport;
import guitai.headquarters.directory.Tally;
import guitai.protocol.BatchReceipt;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.CodeRequest;
import guitai.protocol.DayAnswer;
import guitai.protocol.IssuedCode;
import guitai.protocol.Json;
import guitai.protocol.CodeForStore;
import guitai.protocol.Enrolment;
import guitai.protocol.EnrolmentOffer;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.KeyRenewal;
import guitai.protocol.Problem;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.Quarantined;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.protocol.Revocation;
import guitai.protocol.SealedDay;
import guitai.protocol.SnapshotManifest;
import guitai.protocol.SnapshotRow;
import guitai.protocol.parcel.ParcelTaken;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The OpenAPI document says what the program does. */
class DescriptionTest {

    private final JsonNode document = Json.MAPPER.readTree(Api.document());

    @Test
    void routesAndDocumentAreEqual() {
        Set<String> described = new TreeSet<>();
        document.get("paths").properties().forEach(path -> path.getValue().propertyNames()
                .forEach(method -> described.add(method.toUpperCase() + " " + path.getKey())));
        Set<String> answered = new Api(List.of(new WatchDesk(null, null, Optional.empty()), new JournalDesk(null), new FeedDesk(null), new DaysDesk(null), new CodeDesk(null), new EnrolmentDesk(null, null), new PlaceDesk(null, null, null), new ImportDesk(null, null),
                new SnapshotDesk(null), new CounterDesk(null, null), new OperatorDesk(null, null), new ParcelDesk(null, null))).routes().stream()
                .map(route -> route.method().text() + " " + route.template()).collect(Collectors.toCollection(TreeSet::new));
        assertEquals(answered, described);
    }

    @Test
    void schemasHaveTheFieldsOfTheProtocolsRecords() {
        Map<String, Class<?>> records = Stream.of(BatchReceipt.class, Quarantined.class, ChangePage.class, Change.class, DayAnswer.class,
                DayAnswer.HeldEntry.class, DayTotals.class, Problem.class, CodeRequest.class, IssuedCode.class, KeySignature.class,
                ImportReport.class, ImportReport.Bad.class, ImportReport.Move.class, Tally.class,
                SnapshotManifest.class, SnapshotManifest.Segment.class, SnapshotRow.class, LookupRequest.class, LookupAnswer.class,
                ReservationRequest.class, ReservationAnswer.class, ReservationAnswer.FirstUse.class, SealedDay.class, ParcelTaken.class, EnrolmentRequest.class, EnrolmentRequest.Reach.class, EnrolmentRequest.Trail.class,
                Enrolment.class, Enrolment.Held.class,
                PublishedKey.class, LocalName.class, KeyRenewal.class, KeyRenewal.Done.class, CodeForStore.class, EnrolmentOffer.class, Revocation.class)
                .collect(Collectors.toMap(Class::getSimpleName, type -> type));
        JsonNode schemas = document.get("components").get("schemas");
        assertEquals(records.keySet(), Set.copyOf(schemas.propertyNames()));
        records.forEach((name, type) -> assertEquals(
                Stream.of(type.getRecordComponents()).map(RecordComponent::getName).collect(Collectors.toSet()),
                Set.copyOf(schemas.get(name).get("properties").propertyNames()), name));
    }

    @Test
    void everyOperationSaysHowItRefusesAndEveryKindOfProblemIsNamed() throws IllegalAccessException {
        document.get("paths").properties().forEach(path -> path.getValue().properties().forEach(operation -> {
            Set<String> statuses = Set.copyOf(operation.getValue().get("responses").propertyNames());
            assertTrue(statuses.containsAll(Set.of("200", "429", "503", "default")), path.getKey() + " " + operation.getKey());
            operation.getValue().get("responses").properties().stream().filter(answer -> answer.getKey().matches("[45].*")
                    && answer.getValue().has("content")).forEach(answer -> assertEquals(Set.of("application/problem+json"),
                            Set.copyOf(answer.getValue().get("content").propertyNames()), path.getKey() + " " + answer.getKey()));
        }));
        Set<String> kinds = new TreeSet<>();
        for (Field field : Problem.class.getFields()) {
            if (field.get(null) instanceof String text && text.startsWith(Problem.PREFIX) && !text.equals(Problem.PREFIX)) {
                kinds.add(text);
            }
        }
        assertEquals(kinds, document.at("/components/schemas/Problem/properties/type/enum").valueStream().map(JsonNode::asString)
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** An independent parser of OpenAPI 3.1 takes offence at nothing, and does where something is wrong. */
    @Test
    void theDocumentIsOpenApi() {
        String text = new String(Api.document(), StandardCharsets.UTF_8);
        assertEquals(List.of(), offences(text));
        assertNotEquals(List.of(), offences(text.replaceFirst("\"responses\"", "\"answers\"")));
        assertNotEquals(List.of(), offences(text.replaceFirst("\"in\": \"path\"", "\"in\": \"road\"")));
        assertNotEquals(List.of(), offences(text.replaceFirst("\"title\": \"[^\"]*\",", "")));
    }

    private static List<String> offences(String text) {
        return new OpenAPIV3Parser().readContents(text).getMessages();
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        document.findValuesAsString("$ref").forEach(reference ->
                assertEquals(false, document.at(reference.substring(1)).isMissingNode(), reference));
    }

    @Test
    void everyKindAndEveryParameterOfAPathIsDescribed() {
        assertEquals(Stream.of(Change.Kind.values()).filter(kind -> kind != Change.Kind.UNKNOWN).map(Enum::name).toList(),
                document.at("/components/schemas/Change/properties/kind/enum").valueStream().map(JsonNode::asString).toList());
        document.get("paths").properties().forEach(path -> path.getValue().forEach(operation -> {
            Set<String> named = operation.path("parameters").valueStream().filter(p -> p.get("in").asString().equals("path"))
                    .map(p -> "{" + p.get("name").asString() + "}").collect(Collectors.toSet());
            named.forEach(name -> assertEquals(true, path.getKey().contains(name)));
            assertEquals(path.getKey().chars().filter(c -> c == '{').count(), named.size());
        }));
    }
}
