package guitai.terminal.store;

import jakarta.persistence.Embeddable;

/** Which document of headquarters. */
@Embeddable
record DocumentKey(String kind, String key) {
}
