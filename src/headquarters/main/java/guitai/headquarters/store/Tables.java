package guitai.headquarters.store;

/** Every table's gateway. They hold no state; a transaction is handed to each call. */
public record Tables(JournalStore journal, OutcomeStore outcomes, SaleStore sales, MemberStore members, FeedStore feed,
                     DayStore days, VehicleStore vehicles, CaseStore cases, SuccessorStore successors, SnapshotStore snapshots,
                     LookupStore lookups, HoldStore holds, RepairStore repairs, LinkStore links,
                     TerminalStore terminals, CodeStore codes, ConsentStore consents, SpendingStore spending, VoucherStore vouchers, StandingStore standing, AdviceStore advice, AdviserStore advisers,
                     InteractionStore interactions, SuggestionStore suggestions, CallBackStore calls, PrizeStore prizes) {

    public static Tables all() {
        return new Tables(new JournalStore(), new OutcomeStore(), new SaleStore(), new MemberStore(), new FeedStore(), new DayStore(),
                new VehicleStore(), new CaseStore(), new SuccessorStore(), new SnapshotStore(), new LookupStore(), new HoldStore(),
                new RepairStore(), new LinkStore(), new TerminalStore(), new CodeStore(), new ConsentStore(), new SpendingStore(), new VoucherStore(), new StandingStore(), new AdviceStore(), new AdviserStore(),
                new InteractionStore(), new SuggestionStore(), new CallBackStore(), new PrizeStore());
    }
}
