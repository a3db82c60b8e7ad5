package guitai.terminal.enrol;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Enrolment;
import guitai.protocol.Enrolment.Held;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentCode.Side;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.EnrolmentTicket;
import guitai.protocol.Problem;
import guitai.terminal.enrol.EnrolAnswer.Anew;
import guitai.terminal.enrol.EnrolAnswer.Refused;
import guitai.terminal.enrol.EnrolAnswer.Welcome;
import guitai.terminal.enrol.EnrolAnswer.Why;
import java.security.KeyPair;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Turns an enrolment code into an identity. Waits for the network; never call it on the shop-data thread. */
public final class Enrol {

    /** Of 65 points each, more than any journal needs. */
    private static final int MOST_ROUNDS = 10;

    private final EnrolmentLine line;
    private final EnrolmentDesk desk;

    /** The terminal's side: what it was, its keys, and where the new identity is kept. Each call comes back when it is on disk. */
    public interface EnrolmentDesk {

        /** The key to enrol with. */
        KeyPair key();

        /** What this machine is until now. */
        Optional<Identity> current();

        /**
         * How far the journal of {@link #current} goes here and with which hash; empty where there is none.
         *
         * @param most the place to look at, where the journal goes on beyond it
         */
        Optional<Held> journal(long most);

        /** Why this machine cannot become what headquarters makes of it; empty where nothing stands against it. */
        Optional<Why> objection(Enrolment enrolment);

        /** From now on this machine is this terminal. */
        void become(Identity identity, Enrolment enrolment);

        /** From its next start on this machine is this terminal, with what follows {@code common} in its journal. */
        void becomeAtNextStart(Identity identity, Held common);
    }

    public Enrol(EnrolmentLine line, EnrolmentDesk desk) {
        this.line = line;
        this.desk = desk;
    }

    public EnrolAnswer enrol(EnrolmentTicket ticket) {
        Asking asking = new Asking(ticket, desk.key(), desk.current().map(Identity::terminal));
        Telling telling = new Telling(asking.former().flatMap(_ -> desk.journal(Long.MAX_VALUE)), Optional.empty());
        EnrolmentLine.Answer answer = line.ask(ticket.address(), asking.with(telling));
        for (int round = 0; round < MOST_ROUNDS && answer instanceof EnrolmentLine.Answer.No(Problem wants) && wanted(wants); round++) {
            telling = more(telling, wants);
            answer = line.ask(ticket.address(), asking.with(telling));
        }
        return switch (answer) {
            case EnrolmentLine.Answer.Told told -> take(asking, told);
            case EnrolmentLine.Answer.No no -> new Refused(why(no.problem()));
            case EnrolmentLine.Answer.Nobody nobody -> new Refused(nobody.why());
        };
    }

    /** What headquarters is told of the journal here: where it ends, and where it went before. */
    private record Telling(Optional<Held> reach, Optional<List<Held>> trail) {
    }

    private record Asking(EnrolmentTicket ticket, KeyPair key, Optional<TerminalId> former) {

        String agreed(String authority) {
            return EnrolmentRequest.agreed(ticket.code().number(), Ed25519.hex(key.getPublic()), former, authority);
        }

        Function<String, EnrolmentRequest> with(Telling telling) {
            return authority -> {
                String agreed = agreed(authority);
                Optional<EnrolmentRequest.Reach> reach = telling.reach().map(held -> new EnrolmentRequest.Reach(held.through(), held.head(),
                        proof(EnrolmentRequest.Reach.agreed(agreed, held.through(), held.head()))));
                Optional<EnrolmentRequest.Trail> trail = telling.trail().map(points -> new EnrolmentRequest.Trail(points, proof(EnrolmentRequest.Trail.agreed(agreed, points))));
                return new EnrolmentRequest(ticket.code().number(), Ed25519.hex(key.getPublic()), former, proof(agreed), reach, trail);
            };
        }

        private String proof(String agreed) {
            return EnrolmentCode.proof(ticket.code().secret(), Side.TERMINAL, agreed);
        }
    }

    private static boolean wanted(Problem problem) {
        return problem.type().equals(Problem.REACH_WANTED) || problem.type().equals(Problem.TRAIL_WANTED);
    }

    /** The hash that is wanted, or points between the last one that was the same and the first one that was not, closer each time. */
    private Telling more(Telling told, Problem wants) {
        long from = wants.expectedSeq().orElse(0L);
        if (wants.type().equals(Problem.REACH_WANTED)) {
            return new Telling(desk.journal(from), told.trail());
        }
        long to = told.trail().stream().flatMap(List::stream).mapToLong(Held::through).filter(point -> point > from).min()
                .orElseGet(() -> desk.journal(Long.MAX_VALUE).map(Held::through).orElse(from));
        long step = Math.max(1, Math.ceilDiv(to - from, EnrolmentRequest.Trail.MOST - 1));
        LongStream places = LongStream.concat(LongStream.iterate(from, place -> place < to, place -> place + step), LongStream.of(to));
        return new Telling(told.reach(), Optional.of(places.filter(place -> place > 0).boxed().flatMap(place -> desk.journal(place).stream()).toList()));
    }

    /** Believed only when headquarters proves the code over what it told and over the authority that we saw. */
    private EnrolAnswer take(Asking asking, EnrolmentLine.Answer.Told told) {
        Enrolment enrolment = told.enrolment();
        String agreed = Enrolment.agreed(asking.agreed(told.authority()), enrolment.terminal(), enrolment.keyEnds(), enrolment.keys(), enrolment.common());
        if (!EnrolmentCode.proves(enrolment.proof(), asking.ticket().code().secret(), Side.HEADQUARTERS, agreed)) {
            return new Refused(Why.NOT_HEADQUARTERS);
        }
        Optional<Why> objection = desk.objection(enrolment);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        Identity identity = new Identity(enrolment.terminal(), Ed25519.fingerprint(asking.key().getPublic()), enrolment.keyEnds(),
                asking.ticket().address(), told.certificate());
        if (enrolment.common().isPresent()) {
            Held common = enrolment.common().get();
            desk.becomeAtNextStart(identity, common);
            return new Anew(identity.terminal(), desk.journal(Long.MAX_VALUE).map(Held::through).orElse(0L) - common.through());
        }
        desk.become(identity, enrolment);
        return new Welcome(identity, enrolment.store());
    }

    private static Why why(Problem problem) {
        return switch (problem.type()) {
            case Problem.NO_SUCH_CODE -> Why.WRONG_CODE;
            case Problem.NOT_ALLOWED -> Why.TAKEN;
            case Problem.FORK -> Why.OTHER_JOURNAL;
            default -> Why.FAILED;
        };
    }
}
