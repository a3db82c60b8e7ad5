package guitai.demo.month;

import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import tools.jackson.databind.node.ObjectNode;

/** The people at headquarters of a {@link Month}: prices change, members change, goods leave the list and come back, old news are forgotten. */
final class Office {

    private final MonthHq hq;
    private final RandomGenerator random;
    private String withdrawn = "";

    Office(MonthHq hq, RandomGenerator random) {
        this.hq = hq;
        this.random = random;
    }

    /** Does one thing and says what. */
    String works() {
        return switch (random.nextInt(16)) {
            case 0, 1, 2, 3, 4 -> changesAPrice();
            case 5, 6 -> withdrawsOrBringsBack();
            case 7 -> forgetsOldNews();
            default -> changesAMember();
        };
    }

    /** The first two goods are not sold in this month, so they may leave the list. */
    private String withdrawsOrBringsBack() {
        String sku = World.goods().get(random.nextInt(2));
        Optional<String> doc = Optional.ofNullable(catalogue().get(sku));
        if (doc.isPresent()) {
            withdrawn = doc.get();
            publishes(sku, Optional.empty());
            return "withdraws " + sku;
        }
        String back = Json.MAPPER.readTree(withdrawn).get("sku").asString();
        publishes(back, Optional.of(withdrawn));
        return "brings back " + back;
    }

    private String changesAPrice() {
        String sku = World.goods().get(random.nextInt(2, World.goods().size()));
        ObjectNode doc = (ObjectNode) Json.MAPPER.readTree(catalogue().get(sku));
        doc.put("listPrice", doc.get("listPrice").asLong() + random.nextInt(1, 500) * 10L);
        publishes(sku, Optional.of(doc.toString()));
        return "changes the price of " + sku;
    }

    private String changesAMember() {
        MemberId id = MemberId.of(World.members().get(random.nextInt(World.members().size())).get("id"));
        Tables tables = hq.tables();
        hq.works(c -> {
            Member now = tables.members().byScope(c, Set.of(id)).values().iterator().next().getFirst();
            tables.members().put(c, List.of(grown(now, opening(id))));
            new MemberNews(tables).tell(c, Set.of(id), Map.of());
        });
        return "changes a member";
    }

    private Member grown(Member now, long opening) {
        return new Member(now.id(), now.card(), now.name(), now.phone(), now.homeStore(), now.tier(), now.stage(), now.growth() + 1,
                now.categories(), new guitai.domain.member.PointsBalance(opening, now.points().innovation()), now.entitlements(), now.adviser());
    }

    /** A member is told anew with the balance that it began with; what was earned since is the ledger's. */
    private static long opening(MemberId id) {
        return World.members().stream().filter(row -> row.get("id").equals(id.toString())).findFirst()
                .map(row -> Long.parseLong(row.get("consumption_points"))).orElseThrow();
    }

    private String forgetsOldNews() {
        for (String scope : List.of(FeedStore.CHAIN, FeedStore.membersScope("S01"), FeedStore.membersScope("S02"))) {
            hq.works(c -> hq.tables().feed().compact(c, scope, hq.tables().feed().head(c, scope).position() - random.nextInt(0, 20)));
        }
        return "forgets old news";
    }

    private void publishes(String sku, Optional<String> doc) {
        hq.works(c -> hq.tables().feed().append(c, FeedStore.CHAIN, List.of(new FeedStore.Row(Change.Kind.PRODUCT, sku, doc))));
    }

    private Map<String, String> catalogue() {
        return hq.shows(c -> hq.tables().feed().documents(c, FeedStore.CHAIN, Change.Kind.PRODUCT));
    }
}
