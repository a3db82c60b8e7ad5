package guitai.headquarters.directory;

import guitai.domain.member.MemberId;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.staff.Employee;
import guitai.headquarters.store.FeedStore;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import guitai.protocol.Change;
import guitai.protocol.Json;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What headquarters knows before a table is read, so that a table may speak of it. */
record Known(Tx tx, Tables tables) {

    Set<String> stores() {
        return new HashSet<>(tables.feed().everywhere(tx, Change.Kind.STORE).stream().map(FeedStore.Found::key).toList());
    }

    /** Each employee's store scope and hashed PIN. */
    Map<String, Staffed> employees() {
        return tables.feed().everywhere(tx, Change.Kind.EMPLOYEE).stream().collect(Collectors.toMap(FeedStore.Found::key,
                found -> new Staffed(found.scope(), Json.MAPPER.readValue(found.doc(), Employee.class).pinHash()), (a, _) -> a));
    }

    /** Where an employee is and by what hash the PIN is checked. */
    record Staffed(String scope, String pinHash) {
    }

    Set<String> keys(Change.Kind kind) {
        return new HashSet<>(tables.feed().documents(tx, FeedStore.CHAIN, kind).keySet());
    }

    Map<String, Sku> byGtin() {
        Map<String, Sku> byGtin = new HashMap<>();
        tables.feed().documents(tx, FeedStore.CHAIN, Change.Kind.PRODUCT).values().stream()
                .map(doc -> Json.MAPPER.readValue(doc, Product.class))
                .forEach(product -> product.gtin().ifPresent(gtin -> byGtin.put(gtin, product.sku())));
        return byGtin;
    }

    boolean member(MemberId id) {
        return !tables.members().known(tx, List.of(id)).isEmpty();
    }
}
