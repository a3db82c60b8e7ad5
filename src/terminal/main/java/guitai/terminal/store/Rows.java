package guitai.terminal.store;

import java.util.List;

/** Every mapped row, for opening the database. */
public final class Rows {

    public static final List<Class<?>> ALL = List.of(JournalRow.class, SaleRow.class, SaleLineRow.class, TenderRow.class,
            DraftRow.class, SyncStateRow.class, ProductRow.class, EmployeeRow.class, AttemptRow.class,
            DocumentRow.class);

    private Rows() {
    }
}
