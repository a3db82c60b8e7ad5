package guitai.terminal;

import com.fasterxml.uuid.Generators;
import guitai.domain.identity.CodeRouter;
import guitai.domain.journal.JournalWriter;
import guitai.domain.sale.SaleId;
import guitai.terminal.checkout.Cashier;
import guitai.terminal.checkout.HouseCodes;
import guitai.terminal.checkout.OpenBasket;
import guitai.terminal.checkout.Recognise;
import guitai.terminal.checkout.Till;
import guitai.terminal.explain.Explain;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.SignedCodes;
import guitai.terminal.parcel.AnswerReader;
import guitai.terminal.parcel.Parcels;
import guitai.terminal.shift.DayEnd;
import guitai.terminal.shift.Seals;
import guitai.terminal.shift.SignIn;
import guitai.terminal.store.ShopStore;

/** The use cases of one terminal on its own database. Opened, used and closed on the shop-data thread. */
public record BackOffice(ShopStore store, SignIn signIn, Identify identify, Till till, Explain explain, DayEnd dayEnd, Seals seals,
                         Parcels parcels, AnswerReader answers) implements AutoCloseable {

    /**
     * @param afterEntry called when an entry is on disk; must not wait
     * @throws guitai.terminal.storage.StorageFault when the data cannot be used
     */
    public static BackOffice open(Settings settings, Runnable afterEntry) {
        ShopStore store = ShopStore.open(settings.data(), settings.terminal(), settings.clock());
        JournalWriter journal = (fact, actor) -> {
            store.journal().record(fact, actor);
            afterEntry.run();
        };
        CodeRouter router = new CodeRouter(store.codes()::rules);
        Identify identify = new Identify(store.members(), store.vehicles(), store.facts(), router, journal, settings.clock());
        SignedCodes signed = new SignedCodes(store.codes(), settings.clock());
        Recognise recognise = new Recognise(router, store.products(), identify,
                new HouseCodes(signed, store.codes(), store.sales(), store.products()));
        Cashier cashier = new Cashier(store.sales(), store.facts(), settings.clock(), afterEntry);
        Seals seals = new Seals(settings.terminal(), store.journal(), store.seals(), store.codes(), store.syncBook());
        OpenBasket basket = new OpenBasket(store.sales(), () -> new SaleId(Generators.timeBasedEpochGenerator().generate()));
        return new BackOffice(store,
                new SignIn(settings.terminal(), store.staff(), store.facts(), journal, settings.clock()),
                identify,
                new Till(basket, recognise, identify, cashier, journal),
                new Explain(router, store.codes(), signed),
                new DayEnd(store.journal(), journal, store.sales(), store.facts(), seals, settings.clock()), seals,
                new Parcels(settings.terminal(), store.journal(), store.syncBook(), store.codes(), store.facts(), settings.clock()),
                new AnswerReader(settings.terminal(), store.journal(), store.syncBook(), store.codes(), seals));
    }

    @Override
    public void close() {
        store.close();
    }
}
