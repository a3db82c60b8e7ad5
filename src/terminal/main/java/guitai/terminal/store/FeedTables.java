package guitai.terminal.store;

import guitai.domain.identity.ShapeObjection;
import guitai.domain.identity.ShapeRules;
import guitai.domain.product.Product;
import guitai.domain.product.Unit;
import guitai.domain.staff.Employee;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.identify.RuleBook;
import java.util.Optional;
import org.hibernate.StatelessSession;

/** Puts what the feed of the shop tells into its tables. A page may be applied twice. */
final class FeedTables {

    private final StatelessSession session;
    private final ProductTable products;
    private int refused;

    FeedTables(StatelessSession session) {
        this.session = session;
        this.products = new ProductTable(session);
    }

    /** Number of documents that could not be taken over. */
    int apply(Told told) {
        told.byKind().forEach((kind, read) -> {
            switch (kind) {
                case MEMBER, VEHICLE, MEMBER_LINK, CONSENTS, VOUCHERS, RECOMMENDATIONS, INTERACTIONS, COINS -> { }
                case PRODUCT -> products.apply(told.typed(kind, Product.class));
                case UNIT -> products.applyUnits(told.typed(kind, Unit.class));
                case EMPLOYEE -> told.typed(kind, Employee.class).forEach(this::employee);
                case CALL_BACK -> read.forEach((call, doc) -> {
                    document(new DocumentKey(kind.name(), call), doc);
                    session.createNativeMutationQuery("DELETE FROM own_call WHERE call = :call").setParameter("call", call).executeUpdate();
                });
                case SHAPES -> told.typed(kind, ShapeRules.class).forEach(this::shapes);
                default -> read.forEach((key, doc) -> document(new DocumentKey(kind.name(), key), doc));
            }
        });
        return refused;
    }

    private void employee(String key, Optional<Employee> employee) {
        session.createMutationQuery("delete from EmployeeRow where id = :id").setParameter("id", key).executeUpdate();
        employee.ifPresent(one -> session.insert(EmployeeRow.of(one)));
    }

    /** Shapes hold together or not at all: what cannot be taken over leaves those before it in place, and is remembered with its reason. */
    private void shapes(String key, Optional<ShapeRules> rules) {
        Optional<ShapeObjection> objection = rules.flatMap(ShapeObjection::to);
        DocumentKey refusal = new DocumentKey(RuleBook.RefusedRules.KIND, key);
        document(refusal, objection.map(why -> new RuleBook.RefusedRules(rules.get().version(), why)));
        if (objection.isPresent()) {
            refused++;
        } else {
            document(new DocumentKey(Change.Kind.SHAPES.name(), key), rules);
        }
    }

    private void document(DocumentKey key, Optional<? extends Record> doc) {
        session.createMutationQuery("delete from DocumentRow where key.kind = :kind and key.key = :key")
                .setParameter("kind", key.kind()).setParameter("key", key.key()).executeUpdate();
        doc.ifPresent(body -> session.insert(DocumentRow.of(key, Json.MAPPER.writeValueAsString(body))));
    }
}
