package guitai.terminal.enrol;

import guitai.domain.signed.Ed25519;
import guitai.domain.staff.TerminalId;
import guitai.protocol.Enrolment;
import guitai.protocol.EnrolmentCode;
import guitai.protocol.EnrolmentCode.Side;
import guitai.protocol.EnrolmentRequest;
import guitai.protocol.EnrolmentTicket;
import guitai.protocol.Problem;
import guitai.terminal.enrol.EnrolAnswer.Refused;
import guitai.terminal.enrol.EnrolAnswer.Welcome;
import guitai.terminal.enrol.EnrolAnswer.Why;
import java.security.KeyPair;
import java.util.Optional;

/** Turns an enrolment code into an identity. Waits for the network; never call it on the shop-data thread. */
public final class Enrol {

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
        Optional<Enrolment.Held> journal(long most);

        /** Why this machine cannot become what headquarters makes of it; empty where nothing stands against it. */
        Optional<Why> objection(Enrolment enrolment);

        /** From now on this machine is this terminal. */
        void become(Identity identity, Enrolment enrolment);
    }

    public Enrol(EnrolmentLine line, EnrolmentDesk desk) {
        this.line = line;
        this.desk = desk;
    }

    public EnrolAnswer enrol(EnrolmentTicket ticket) {
        KeyPair key = desk.key();
        Optional<TerminalId> former = desk.current().map(Identity::terminal);
        EnrolmentLine.Answer answer = ask(ticket, key, former, Long.MAX_VALUE);
        if (answer instanceof EnrolmentLine.Answer.No(Problem wants) && wants.type().equals(Problem.REACH_WANTED)) {
            answer = ask(ticket, key, former, wants.expectedSeq().orElse(0L));
        }
        return switch (answer) {
            case EnrolmentLine.Answer.Told told -> take(ticket, key, former, told);
            case EnrolmentLine.Answer.No no -> new Refused(why(no.problem()));
            case EnrolmentLine.Answer.Nobody nobody -> new Refused(nobody.why());
        };
    }

    private EnrolmentLine.Answer ask(EnrolmentTicket ticket, KeyPair key, Optional<TerminalId> former, long most) {
        String number = ticket.code().number();
        byte[] secret = ticket.code().secret();
        Optional<Enrolment.Held> journal = former.flatMap(one -> desk.journal(most));
        return line.ask(ticket.address(), authority -> {
            String agreed = EnrolmentRequest.agreed(number, Ed25519.hex(key.getPublic()), former, authority);
            Optional<EnrolmentRequest.Reach> reach = journal.map(held -> new EnrolmentRequest.Reach(held.through(), held.head(),
                    EnrolmentCode.proof(secret, Side.TERMINAL, EnrolmentRequest.Reach.agreed(agreed, held.through(), held.head()))));
            return new EnrolmentRequest(number, Ed25519.hex(key.getPublic()), former, EnrolmentCode.proof(secret, Side.TERMINAL, agreed), reach);
        });
    }

    /** Believed only when headquarters proves the code over what it told and over the authority that we saw. */
    private EnrolAnswer take(EnrolmentTicket ticket, KeyPair key, Optional<TerminalId> former, EnrolmentLine.Answer.Told told) {
        Enrolment enrolment = told.enrolment();
        String request = EnrolmentRequest.agreed(ticket.code().number(), Ed25519.hex(key.getPublic()), former, told.authority());
        String agreed = Enrolment.agreed(request, enrolment.terminal(), enrolment.keyEnds(), enrolment.keys());
        if (!EnrolmentCode.proves(enrolment.proof(), ticket.code().secret(), Side.HEADQUARTERS, agreed)) {
            return new Refused(Why.NOT_HEADQUARTERS);
        }
        Optional<Why> objection = desk.objection(enrolment);
        if (objection.isPresent()) {
            return new Refused(objection.get());
        }
        Identity identity = new Identity(enrolment.terminal(), Ed25519.fingerprint(key.getPublic()), enrolment.keyEnds(), ticket.address(),
                told.certificate());
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
