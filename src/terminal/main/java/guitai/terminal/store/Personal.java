package guitai.terminal.store;

import guitai.domain.member.Member;
import guitai.terminal.storage.PersonalKey;
import java.nio.charset.StandardCharsets;

/** What may not lie in the file in the clear: closed together, in one column, for one row. */
record Personal(String card, String phone, String name) {

    static Personal of(Member member) {
        return new Personal(member.card(), member.phone(), member.name());
    }

    byte[] close(PersonalKey key, byte[] owner) {
        return key.close((card + "\n" + phone + "\n" + name).getBytes(StandardCharsets.UTF_8), owner);
    }

    static Personal open(PersonalKey key, byte[] closed, byte[] owner) {
        String[] parts = new String(key.open(closed, owner), StandardCharsets.UTF_8).split("\n", 3);
        return new Personal(parts[0], parts[1], parts[2]);
    }

    @Override
    public String toString() {
        return "Personal";
    }
}
