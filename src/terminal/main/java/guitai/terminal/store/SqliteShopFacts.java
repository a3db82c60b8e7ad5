package guitai.terminal.store;

import guitai.domain.member.Benefit;
import guitai.domain.member.TierLevel;
import guitai.domain.rewards.GrowthRule;
import guitai.domain.rewards.SpendingRule;
import guitai.domain.shop.ShopFacts;
import guitai.domain.shop.Store;
import guitai.domain.shop.StoreRules;
import guitai.domain.staff.StoreId;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What headquarters told about this store, in SQLite. */
public final class SqliteShopFacts implements ShopFacts {

    private final ShopDocuments documents;
    private final StoreId here;
    private final SyncState sync;

    public SqliteShopFacts(ShopDocuments documents, StoreId here, SyncState sync) {
        this.documents = documents;
        this.here = here;
        this.sync = sync;
    }

    @Override
    public Optional<Store> store() {
        return all(Change.Kind.STORE, Store.class).stream().filter(store -> store.id().equals(here)).findFirst();
    }

    @Override
    public StoreRules rules() {
        return all(Change.Kind.RULES, StoreRules.class).stream().max(Comparator.comparing(StoreRules::version)).orElse(StoreRules.FIRST);
    }

    @Override
    public Optional<SpendingRule> spending() {
        return all(Change.Kind.SPENDING, SpendingRule.class).stream().max(Comparator.comparing(SpendingRule::version));
    }

    @Override
    public Optional<GrowthRule> growth() {
        return all(Change.Kind.GROWTH, GrowthRule.class).stream().max(Comparator.comparing(GrowthRule::version));
    }

    @Override
    public List<TierLevel> tiers() {
        return all(Change.Kind.TIER, TierLevel.class).stream().sorted(Comparator.comparing(TierLevel::tier)).toList();
    }

    @Override
    public List<Benefit> benefits() {
        return all(Change.Kind.BENEFIT, Benefit.class);
    }

    @Override
    public Optional<Instant> asOf() {
        return sync.asOf();
    }

    private <T> List<T> all(Change.Kind kind, Class<T> type) {
        return documents.all(kind, type);
    }
}
