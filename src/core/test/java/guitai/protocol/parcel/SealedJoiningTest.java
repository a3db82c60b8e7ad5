package guitai.protocol.parcel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.domain.journal.Fact;
import guitai.domain.member.Consent;
import guitai.domain.member.ConsentPurpose;
import guitai.domain.member.Joining;
import guitai.domain.member.MemberId;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.StoreId;
import guitai.protocol.Json;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who joined travels in the journal, which many can read, and only headquarters reads who it is. */
class SealedJoiningTest {

    private static final KeyPair PAIR = pair();
    private static final List<Consent> ANSWERS = List.of(new Consent(ConsentPurpose.OFFERS_SMS, false, "2026-11"));
    private final Joining joining = new Joining(new MemberId(new UUID(1, 2)), "9156933068499859", "测试员", "13800000001", new StoreId("S01"),
            new EmployeeId("E1001"));

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("X25519").generateKeyPair();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static Fact.MemberJoined close(Joining who) {
        return SealedJoining.close(who, ANSWERS, new PublishedKey(3, HexFormat.of().formatHex(PAIR.getPublic().getEncoded()), Instant.MAX,
                Optional.of(PublishedKey.Use.PARCEL)));
    }

    @Test
    void headquartersReadsWhoItWas() {
        Fact.MemberJoined joined = close(joining);
        assertEquals(Optional.of(joining), SealedJoining.open(joined, PAIR.getPrivate()));
        assertEquals(3, joined.key());
        assertEquals(ANSWERS, joined.consents());
    }

    @Test
    void theEntryItselfTellsNothingOfThePerson() {
        String line = Json.MAPPER.writeValueAsString(close(joining));
        assertFalse(line.contains(joining.name()) || line.contains(joining.phone()) || line.contains(joining.card()), line);
        assertEquals("Joining[" + joining.id() + "]", joining.toString());
    }

    @Test
    void anotherKeyAnotherMembersNumberAndAChangedByteReadNothing() {
        Fact.MemberJoined joined = close(joining);
        assertTrue(SealedJoining.open(joined, pair().getPrivate()).isEmpty());
        assertTrue(SealedJoining.open(new Fact.MemberJoined(new MemberId(new UUID(1, 3)), 3, joined.sealed(), ANSWERS), PAIR.getPrivate()).isEmpty());
        for (String other : List.of("", "?", joined.sealed().substring(4), joined.sealed().substring(0, 40) + "AAAA" + joined.sealed().substring(44))) {
            assertTrue(SealedJoining.open(new Fact.MemberJoined(joining.id(), 3, other, ANSWERS), PAIR.getPrivate()).isEmpty());
        }
    }

    @Test
    void nobodyWhoCannotBeIsTakenForSomebody() {
        for (Joining odd : List.of(with("9156933068499858", "测试员", "13800000001"), with("9156933068499859", " ", "13800000001"),
                with("9156933068499859", "<b>", "13800000001"), with("9156933068499859", "测".repeat(41), "13800000001"),
                with("9156933068499859", "测试员", "12800000001"), with("9156933068499859", "测试员", "+8613800000001"))) {
            assertFalse(odd.plausible());
            assertTrue(SealedJoining.open(close(odd), PAIR.getPrivate()).isEmpty());
        }
        for (String name : List.of("陈", "欧阳静", "阿依古丽·买买提", "O'Neill Anne-Marie", "𠮷田")) {
            assertTrue(with("9156933068499859", name, "13800000001").plausible(), name);
        }
    }

    private Joining with(String card, String name, String phone) {
        return new Joining(joining.id(), card, name, phone, joining.store(), joining.adviser());
    }
}
