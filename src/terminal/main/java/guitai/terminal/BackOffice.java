package guitai.terminal;

import com.fasterxml.uuid.Generators;
import guitai.domain.identity.CodeRouter;
import guitai.domain.journal.Fact;
import guitai.domain.journal.JournalWriter;
import guitai.domain.member.Consent;
import guitai.domain.member.Consents;
import guitai.domain.member.MemberId;
import guitai.domain.sale.SaleId;
import guitai.domain.staff.Actor;
import guitai.domain.staff.TerminalId;
import guitai.protocol.TerminalKey;
import guitai.terminal.checkout.Cashier;
import guitai.terminal.checkout.HouseCodes;
import guitai.terminal.checkout.OpenBasket;
import guitai.terminal.checkout.Recognise;
import guitai.terminal.checkout.Spender;
import guitai.terminal.checkout.Till;
import guitai.terminal.enrol.KeyFile;
import guitai.terminal.explain.Explain;
import guitai.terminal.identify.ConsentBook;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.Join;
import guitai.terminal.identify.SignedCodes;
import guitai.terminal.identify.Topics;
import guitai.terminal.identify.Unmask;
import guitai.terminal.identify.Why;
import guitai.terminal.interaction.CallBacks;
import guitai.terminal.interaction.Interact;
import guitai.terminal.interaction.People;
import guitai.terminal.interaction.Rewards;
import guitai.terminal.parcel.AnswerReader;
import guitai.terminal.parcel.Parcels;
import guitai.terminal.repair.Repairs;
import guitai.terminal.shift.DayEnd;
import guitai.terminal.shift.Seals;
import guitai.terminal.shift.SignIn;
import guitai.terminal.store.Ground;
import guitai.terminal.store.ShopStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

/** The use cases of one terminal on its own database. Opened, used and closed on the shop-data thread. */
public record BackOffice(ShopStore store, SignIn signIn, People people, Join join, Till till, Explain explain, DayEnd dayEnd, Seals seals,
                         Parcels parcels, AnswerReader answers, Repairs repairs) implements AutoCloseable {

    /**
     * For a command, as the terminal that this computer is; empty before its enrolment.
     *
     * @throws guitai.terminal.storage.StorageFault when the data cannot be used
     */
    static Optional<BackOffice> ofThisComputer(Path folder, Clock clock) {
        Ground ground = Ground.open(folder);
        Optional<TerminalKey> key = ground.identity().current().map(identity -> new KeyFile(folder, ground.key()).of(identity));
        if (key.isEmpty()) {
            ground.close();
        }
        return key.map(own -> open(ground.store(own.terminal(), clock), () -> own, clock, () -> { }));
    }

    /**
     * @param key        the terminal's own
     * @param afterEntry called when an entry is on disk; must not wait
     */
    public static BackOffice open(ShopStore store, Supplier<TerminalKey> key, Clock clock, Runnable afterEntry) {
        TerminalId terminal = key.get().terminal();
        JournalWriter journal = (fact, actor) -> {
            store.journal().record(fact, actor);
            afterEntry.run();
        };
        CodeRouter router = new CodeRouter(store.codes()::rules);
        Identify identify = new Identify(store.members(), store.vehicles(), store.facts(), router, journal, clock);
        SignedCodes signed = new SignedCodes(store.codes(), clock);
        Recognise recognise = new Recognise(router, store.products(), identify,
                new HouseCodes(signed, store.codes(), store.sales(), store.products()));
        Cashier cashier = new Cashier(store.sales(), store.facts(),
                new Spender(store.spending(), store.facts(), store.codes(), terminal.store(), clock), clock, afterEntry);
        Seals seals = new Seals(terminal, store.journal(), store.seals(), store.codes(), store.syncBook());
        OpenBasket basket = new OpenBasket(store.sales(), () -> new SaleId(Generators.timeBasedEpochGenerator().generate()));
        return new BackOffice(store,
                new SignIn(terminal, store.staff(), store.facts(), journal, clock),
                people(store, terminal, identify, journal, afterEntry, clock),
                new Join(terminal.store(), router, store.members(), identify, store.codes(), (joining, fact, actor) -> {
                    store.newcomer().join(joining, fact, actor);
                    afterEntry.run();
                }),
                new Till(basket, recognise, identify, store.memberFeed()::put, cashier, journal),
                new Explain(router, store.codes(), signed),
                new DayEnd(store.journal(), journal, store.sales(), store.facts(), seals, clock), seals,
                new Parcels(key, store.journal(), store.syncBook(), store.codes(), store.facts(), clock),
                new AnswerReader(terminal, store.journal(), store.syncBook(), store.codes(), seals),
                new Repairs(store.repairs(), store.products(), store.members(), store.facts(), clock, afterEntry));
    }

    private static People people(ShopStore store, TerminalId terminal, Identify identify, JournalWriter journal, Runnable afterEntry, Clock clock) {
        return new People(identify, new Unmask(store.members(), employee -> store.journal().today(Fact.ProfileUnmasked.TYPE, employee), journal),
                new Telling(store.consents(), afterEntry), new Topics(store.advice(), store.products(), store.consents(), store.staff()),
                new Interact(terminal.store(), store.interactions(), store.codes(), store.facts(), clock),
                new CallBacks(store.calls(), store.members(), store.facts(), clock), new Why(store.why(), store.facts()),
                new Rewards(terminal, store.rewards(), store.interactions(), store.members(), store.facts(), clock));
    }

    /** Answers go on their way to headquarters at once. */
    private record Telling(ConsentBook book, Runnable afterEntry) implements ConsentBook {

        @Override
        public Consents of(MemberId member) {
            return book.of(member);
        }

        @Override
        public void record(MemberId member, Consent answer, Actor actor) {
            book.record(member, answer, actor);
            afterEntry.run();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
