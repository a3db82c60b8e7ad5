package guitai.terminal.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PersonalKeyTest {

    @TempDir
    Path folder;
    private Database database;
    private PersonalKey key;

    @BeforeEach
    void open() {
        database = Database.open(folder, List.of());
        key = PersonalKey.open(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatWasClosedOpensAgainAlsoAfterARestart() {
        byte[] closed = key.close(bytes("Anna Lund"), bytes("row 1"));
        close();
        open();
        assertArrayEquals(bytes("Anna Lund"), key.open(closed, bytes("row 1")));
    }

    @Test
    void theSameValueIsNeverClosedToTheSameBytes() {
        assertFalse(Arrays.equals(key.close(bytes("Anna Lund"), bytes("row 1")), key.close(bytes("Anna Lund"), bytes("row 1"))));
    }

    @Test
    void aValueThatWasChangedOrMovedToAnotherRowDoesNotOpen() {
        byte[] closed = key.close(bytes("Anna Lund"), bytes("row 1"));
        assertEquals(StorageFault.Kind.DAMAGED, assertThrows(StorageFault.class, () -> key.open(closed, bytes("row 2"))).kind());
        closed[closed.length - 1] ^= 1;
        assertEquals(3, assertThrows(StorageFault.class, () -> key.open(closed, bytes("row 1"))).arguments().size());
    }

    @Test
    void equalValuesAreFoundAlikeButNotAcrossColumns() {
        assertArrayEquals(key.find("phone", "1234"), key.find("phone", "1234"));
        assertFalse(Arrays.equals(key.find("phone", "1234"), key.find("card", "1234")));
    }
}
