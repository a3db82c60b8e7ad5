package guitai.terminal.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShopDataTest {

    @Test
    void everyQuestionIsAnsweredOnTheSameNamedThreadInOrder() {
        List<Integer> order = new ArrayList<>();
        try (ShopData data = new ShopData()) {
            assertEquals("shop-data", data.ask(() -> Thread.currentThread().getName()).join());
            IntStream.range(0, 100).forEach(i -> data.execute(() -> order.add(i)));
        }
        assertEquals(IntStream.range(0, 100).boxed().toList(), order);
    }

    @Test
    void aFailureIsTheAskersAndTheThreadGoesOn() {
        try (ShopData data = new ShopData()) {
            var failed = data.ask(() -> {
                throw new StorageFault(StorageFault.Kind.DISK_FULL);
            });
            assertEquals(StorageFault.class, assertThrows(CompletionException.class, failed::join).getCause().getClass());
            data.execute(() -> {
                throw new IllegalStateException("planted");
            });
            assertEquals(7, data.ask(() -> 7).join());
        }
    }
}
