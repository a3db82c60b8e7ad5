package guitai.terminal.store;

import guitai.domain.campaign.Campaign;
import guitai.domain.campaign.Campaigns;
import guitai.domain.identity.ShapeRules;
import guitai.domain.signed.KeyBook;
import guitai.domain.signed.PublishedKey;
import guitai.domain.voucher.VoucherTerms;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.identify.RuleBook;
import guitai.terminal.storage.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What this terminal knows of codes: their shapes, headquarters' keys and campaigns, and which codes were used here. */
public final class SqliteCodes implements RuleBook, KeyBook, Campaigns {

    private final Database database;
    private final ShopDocuments documents;
    private final SyncState sync;
    private ShapeRules rules = ShapeRules.BUILT_IN;
    private String readAt = "";

    public SqliteCodes(Database database, ShopDocuments documents, SyncState sync) {
        this.database = database;
        this.documents = documents;
        this.sync = sync;
    }

    /** The same object until headquarters has told something else: asked before every code. */
    @Override
    public ShapeRules rules() {
        if (!sync.cursor().equals(readAt)) {
            readAt = sync.cursor();
            ShapeRules now = all(Change.Kind.SHAPES.name(), ShapeRules.class).stream().findFirst().orElse(ShapeRules.BUILT_IN);
            rules = now.equals(rules) ? rules : now;
        }
        return rules;
    }

    @Override
    public Optional<RefusedRules> refused() {
        return all(RefusedRules.KIND, RefusedRules.class).stream().findFirst();
    }

    @Override
    public List<PublishedKey> keys() {
        return all(Change.Kind.KEY.name(), PublishedKey.class);
    }

    @Override
    public Optional<Campaign> byCode(String code) {
        return all(Change.Kind.CAMPAIGN.name(), Campaign.class).stream().filter(campaign -> campaign.code().equals(code)).findFirst();
    }

    @Override
    public Optional<VoucherTerms> terms(String code) {
        return all(Change.Kind.VOUCHER_TERMS.name(), VoucherTerms.class).stream().filter(terms -> terms.campaign().equals(code)).findFirst();
    }

    @Override
    public Optional<Duration> clockOffset(Instant now, int most) {
        return sync.asOf().filter(heard -> Duration.between(heard, now).abs().compareTo(Duration.ofDays(most)) <= 0)
                .flatMap(_ -> sync.offsetMillis()).map(Duration::ofMillis);
    }

    @Override
    public boolean use(byte[] fingerprint, Instant until, Instant now) {
        return database.inTransaction(session -> {
            session.createNativeMutationQuery("DELETE FROM used_code WHERE until < :now").setParameter("now", Values.nanos(now)).executeUpdate();
            return session.createNativeMutationQuery("INSERT INTO used_code VALUES (:code, :until) ON CONFLICT DO NOTHING")
                    .setParameter("code", fingerprint).setParameter("until", Values.nanos(until)).executeUpdate() == 1;
        });
    }

    @Override
    public boolean used(byte[] fingerprint) {
        return database.read(session -> session.createNativeQuery("SELECT 1 FROM used_code WHERE fingerprint = :code", Integer.class)
                .setParameter("code", fingerprint).uniqueResultOptional()).isPresent();
    }

    private <T> List<T> all(String kind, Class<T> type) {
        return documents.all(kind, type);
    }
}
