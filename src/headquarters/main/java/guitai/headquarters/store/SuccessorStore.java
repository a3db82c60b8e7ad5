package guitai.headquarters.store;

import static guitai.headquarters.store.Sql.list;
import static guitai.headquarters.store.Sql.update;

import java.util.Optional;

/** Which product number takes the place of one that headquarters does not know. */
public final class SuccessorStore {

    public Optional<String> of(Tx c, String sku) {
        return list(c, row -> row.getString(1), "select successor from product_successor where scope = ? and sku = ?", FeedStore.CHAIN, sku)
                .stream().findFirst();
    }

    public void put(Tx c, String sku, String successor) {
        update(c, "insert into product_successor values (?, ?, ?) on conflict (scope, sku) do update set successor = excluded.successor",
                FeedStore.CHAIN, sku, successor);
    }
}
