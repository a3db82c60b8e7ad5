package guitai.headquarters.terminals;

import guitai.domain.signed.Ed25519;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.StoreId;
import guitai.domain.staff.TerminalId;
import guitai.domain.text.LocalName;
import guitai.headquarters.keys.KeyRing;
import guitai.headquarters.store.CodeStore.Code;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.JournalStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.headquarters.tls.FrontDoor;
import guitai.protocol.Enrolment;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentCode.Side;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.EnrolmentTicket;
import guitai.protocol.Problem;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes machines into terminals: each with a code that is good for one store, one day, five tries and one machine. */
public final class Enrolments {

    /** How long a terminal's key is good. */
    static final Duration KEY_LIFE = Duration.ofDays(365);

    private final Database database;
    private final Tables tables;
    private final Codes codes;
    private final SameJournal same;
    private final KeyRing keys;
    private final Supplier<FrontDoor> door;
    private final Clock clock;

    /** @param door asked when requests can be answered */
    public Enrolments(Database database, Tables tables, KeyRing keys, Supplier<FrontDoor> door, Clock clock) {
        this.database = database;
        this.tables = tables;
        this.codes = new Codes(tables, clock);
        this.same = new SameJournal(tables.journal());
        this.keys = keys;
        this.door = door;
        this.clock = clock;
    }

    /** A machine is a terminal now, or why not. */
    public sealed interface Answer {
        record Enrolled(Enrolment enrolment) implements Answer {
        }

        record Refused(Problem problem) implements Answer {
        }
    }

    /**
     * A new code, shown once and not kept.
     *
     * @param place the terminal that the machine is to be; empty for the store's next free id
     * @return empty where there is no such store, or the place is not the store's
     */
    public Optional<Opened> open(StoreId store, Optional<TerminalId> place) {
        return database.call(c -> codes.open(c, store, place)).map(given -> new Opened(new EnrolmentTicket(door.get().address(), given.code()),
                store, given.until()));
    }

    /** @param ticket with the only copy of the code */
    public record Opened(EnrolmentTicket ticket, StoreId store, Instant until) {

        public EnrolmentCode code() {
            return ticket.code();
        }
    }

    public Answer enrol(EnrolmentRequest asked) {
        Optional<PublicKey> key = Ed25519.publicKey(asked.publicKey());
        List<PublishedKey> known = keys.published();
        return key.isEmpty() ? refused(Problem.MALFORMED, 400, "'publicKey' is not an Ed25519 key")
                : database.call(c -> enrol(c, asked, Ed25519.fingerprint(key.get()), known));
    }

    private Answer enrol(Tx c, EnrolmentRequest asked, String keyName, List<PublishedKey> known) {
        Optional<Code> code = codes.good(c, asked.number());
        if (code.isEmpty()) {
            return refused(Problem.NO_SUCH_CODE, 403, "No open enrolment code begins with these digits");
        }
        String agreed = EnrolmentRequest.agreed(asked.number(), asked.publicKey(), asked.former(), door.get().authority());
        if (!proven(asked, code.get().secret(), agreed)) {
            tables.codes().failed(c, asked.number());
            return refused(Problem.NO_SUCH_CODE, 403, "The enrolment code is not right");
        }
        Optional<TerminalId> used = code.get().usedBy();
        if (used.isPresent() && !code.get().usedKey().orElseThrow().equals(keyName)) {
            return refused(Problem.NO_SUCH_CODE, 403, "The enrolment code was used before");
        }
        Optional<SameJournal.Seen> seen = seen(c, code.get(), asked);
        return objection(c, code.get(), asked, seen).orElseGet(() -> {
            Optional<SameJournal.Fork> fork = seen.filter(SameJournal.Seen.Other.class::isInstance)
                    .map(_ -> same.fork(c, asked.former().orElseThrow(), asked.trail()));
            return fork.flatMap(SameJournal.Fork::wanted).<Answer>map(Answer.Refused::new).orElseGet(() -> {
                TerminalId terminal = used.orElseGet(() -> admit(c, place(c, code.get(), asked, fork.isPresent()), code.get(), asked, keyName));
                return new Answer.Enrolled(answer(c, new Taken(terminal, asked.former(), fork.flatMap(SameJournal.Fork::common)), known,
                        code.get().secret(), agreed));
            });
        });
    }

    /** What the machine is from now on, and what it was. */
    private record Taken(TerminalId terminal, Optional<TerminalId> former, Optional<Enrolment.Held> common) {
    }

    private static boolean proven(EnrolmentRequest asked, byte[] secret, String agreed) {
        return EnrolmentCode.proves(asked.proof(), secret, Side.TERMINAL, agreed)
                && asked.reach().map(reach -> EnrolmentCode.proves(reach.proof(), secret, Side.TERMINAL,
                        EnrolmentRequest.Reach.agreed(agreed, reach.through(), reach.head()))).orElse(true)
                && asked.trail().map(trail -> trail.points().size() <= EnrolmentRequest.Trail.MOST && EnrolmentCode.proves(trail.proof(), secret,
                        Side.TERMINAL, EnrolmentRequest.Trail.agreed(agreed, trail.points()))).orElse(true);
    }

    /**
     * What stands against it, nothing being changed and the code staying good: more has to be told; the code is for a terminal whose
     * journal another machine has; or it is for the terminal that this machine was, but with another journal.
     */
    private Optional<Answer> objection(Tx c, Code code, EnrolmentRequest asked, Optional<SameJournal.Seen> seen) {
        Optional<TerminalId> place = code.place().filter(_ -> code.usedBy().isEmpty());
        if (place.isPresent() && !asked.former().equals(place) && tables.journal().head(c, place.get()).filter(head -> head.acceptedThrough() > 0).isPresent()) {
            return Optional.of(refused(Problem.NOT_ALLOWED, 409, "Another machine has this terminal's journal"));
        }
        return seen.flatMap(what -> switch (what) {
            case SameJournal.Seen.Wanted(Problem problem) -> Optional.of(new Answer.Refused(problem));
            case SameJournal.Seen.Other _ when asked.former().equals(place) ->
                    Optional.of(refused(Problem.FORK, 409, "The journal on that machine is another one than the one held here"));
            default -> Optional.empty();
        });
    }

    private Optional<SameJournal.Seen> seen(Tx c, Code code, EnrolmentRequest asked) {
        return asked.former().filter(one -> tables.journal().storeOf(c, one).equals(Optional.of(code.store())))
                .flatMap(one -> tables.journal().head(c, one)).filter(head -> head.acceptedThrough() > 0)
                .flatMap(head -> asked.reach().map(reach -> same.compare(head, reach)));
    }

    private TerminalId place(Tx c, Code code, EnrolmentRequest asked, boolean forked) {
        return code.place().or(() -> goesOn(c, code.store(), asked).filter(_ -> !forked)).orElseGet(() -> codes.nextFree(c, code.store()));
    }

    private TerminalId admit(Tx c, TerminalId terminal, Code code, EnrolmentRequest asked, String keyName) {
        Instant now = clock.instant();
        tables.journal().enrol(c, terminal, code.store());
        tables.terminals().addKey(c, terminal, keyName, asked.publicKey(), now, seconds(now.plus(KEY_LIFE)));
        tables.terminals().endOtherKeys(c, terminal, keyName, now);
        tables.terminals().readmit(c, terminal);
        asked.former().filter(former -> !former.equals(terminal)).ifPresent(former -> tables.terminals().goesOnFrom(c, terminal, former, now));
        tables.codes().used(c, code.number(), terminal, keyName);
        return terminal;
    }

    /** A terminal of the store that is not taken any more stays what it is where it shows its journal, unless two of it are about. */
    private Optional<TerminalId> goesOn(Tx c, StoreId store, EnrolmentRequest asked) {
        return asked.former().filter(one -> asked.reach().isPresent() && tables.journal().storeOf(c, one).equals(Optional.of(store))
                && !tables.terminals().welcome(c, one, clock.instant()) && tables.terminals().versions(c, one, 1).isEmpty());
    }

    private Enrolment answer(Tx c, Taken taken, List<PublishedKey> known, byte[] secret, String agreed) {
        TerminalId terminal = taken.terminal();
        Instant now = clock.instant();
        Instant ends = seconds(now.plus(KEY_LIFE));
        StoreId store = tables.journal().storeOf(c, terminal).orElseThrow();
        LocalName name = codes.nameOf(c, store).orElseThrow();
        return new Enrolment(terminal, name, ends, known, taken.former().flatMap(one -> tables.journal().head(c, one)).map(Enrolments::held),
                tables.journal().head(c, terminal).map(Enrolments::held).orElseThrow(), now,
                EnrolmentCode.proof(secret, Side.HEADQUARTERS, Enrolment.agreed(agreed, terminal, ends, known, taken.common())),
                taken.common());
    }

    private static Enrolment.Held held(JournalStore.Head head) {
        return new Enrolment.Held(head.acceptedThrough(), head.hash());
    }

    private static Instant seconds(Instant time) {
        return Instant.ofEpochSecond(time.getEpochSecond());
    }

    private static Answer refused(String type, int status, String title) {
        return new Answer.Refused(Problem.of(type, status, title));
    }
}
