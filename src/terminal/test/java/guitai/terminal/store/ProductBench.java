package guitai.terminal.store;

import guitai.domain.product.Product;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.FeedName;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Searching a catalogue of 200,000 products while somebody types. */
@Tag("bench")
class ProductBench {

    private static final int PRODUCTS = Integer.getInteger("guitai.bench.products", 200_000);
    private static final String[] NOUNS = {"双门冰箱", "三门冰箱", "对开门冰箱", "滚筒洗衣机", "波轮洗衣机", "液晶电视", "壁挂空调", "柜式空调",
        "全合成机油", "空气滤清器", "刹车片", "轮胎", "热水器", "油烟机", "洗碗机", "扫地机器人"};

    @TempDir
    Path folder;

    @Test
    void typingIntoTheSearchOfALargeCatalogue() throws Exception {
        try (ShopStore store = ShopStore.open(folder, Samples.TERMINAL, new SetClock(Samples.NOON))) {
            for (int from = 0; from < PRODUCTS; from += 2_000) {
                store.syncBook().apply(FeedName.SHOP, page(from));
            }
            for (String typed : List.of("b", "bx", "bingxiang", "冰箱", "冰箱 17", "M17", "M170003", "澄屿", "品牌冰箱")) {
                long[] taken = new long[60];
                for (int i = -20; i < taken.length; i++) {
                    long start = System.nanoTime();
                    store.products().search(typed, 20);
                    if (i >= 0) {
                        taken[i] = System.nanoTime() - start;
                    }
                }
                Bench.line("product.search '" + typed + "' p50 / 100 ms", Bench.percentile(taken, 50), "ms", 100, 1.0);
            }
        }
    }

    private static ChangePage page(int from) {
        List<Change> changes = new ArrayList<>();
        for (int n = from; n < from + 2_000; n++) {
            changes.add(product(n));
        }
        return new ChangePage(changes, "p" + from, false, 0, Samples.NOON);
    }

    static Change product(int n) {
        Product product = Samples.product("P%06d".formatted(n), (n % 300 + 100) + "升" + NOUNS[new Random(n).nextInt(NOUNS.length)],
                "M" + n, false);
        return Samples.change(Change.Kind.PRODUCT, product.sku().value(), product);
    }
}
