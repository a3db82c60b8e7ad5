package guitai.domain.member;

import java.util.UUID;

/** A member's identity: a UUIDv7 given by whoever enrolled the member; never shown to people. */
public record MemberId(UUID value) {

    public static MemberId of(String text) {
        return new MemberId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
