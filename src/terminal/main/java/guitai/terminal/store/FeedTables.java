package guitai.terminal.store;

import guitai.domain.identity.ShapeObjection;
import guitai.domain.identity.ShapeRules;
import guitai.domain.member.Member;
import guitai.domain.member.MemberLink;
import guitai.domain.product.Product;
import guitai.domain.product.Unit;
import guitai.domain.staff.Employee;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Change;
import guitai.protocol.Json;
import guitai.terminal.identify.RuleBook;
import guitai.terminal.storage.PersonalKey;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Puts the changes of one page into their tables. A page may be applied twice; the last change of a row counts. */
final class FeedTables {

    private final StatelessSession session;
    private final MemberTable members;
    private final ProductTable products;
    private final VehicleTable vehicles;
    private int refused;

    FeedTables(StatelessSession session, PersonalKey key) {
        this.session = session;
        this.members = new MemberTable(session, key);
        this.products = new ProductTable(session);
        this.vehicles = new VehicleTable(session, key);
    }

    /** Number of documents that were not what they claimed to be. */
    int apply(Iterable<Change> changes) {
        Map<Change.Kind, Map<String, Change>> newest = new EnumMap<>(Change.Kind.class);
        for (Change change : changes) {
            Map<String, Change> ofKind = newest.computeIfAbsent(change.kind(), kind -> new LinkedHashMap<>());
            ofKind.remove(change.key());
            ofKind.put(change.key(), change);
        }
        newest.forEach((kind, ofKind) -> {
            Map<String, Optional<Record>> read = read(kind, ofKind);
            switch (kind) {
                case MEMBER -> members(read);
                case PRODUCT -> products.apply(typed(read, Product.class));
                case UNIT -> products.applyUnits(typed(read, Unit.class));
                case VEHICLE -> vehicles.apply(typed(read, Vehicle.class));
                case EMPLOYEE -> typed(read, Employee.class).forEach(this::employee);
                case MEMBER_LINK -> typed(read, MemberLink.class).forEach(this::link);
                case SHAPES -> typed(read, ShapeRules.class).forEach(this::shapes);
                default -> read.forEach((key, doc) -> document(new DocumentKey(kind.name(), key), doc));
            }
        });
        return refused;
    }

    /** By key, in order; empty for a tombstone. Refused documents are left out and counted. */
    private Map<String, Optional<Record>> read(Change.Kind kind, Map<String, Change> changes) {
        Map<String, Optional<Record>> read = new LinkedHashMap<>();
        changes.forEach((key, change) -> {
            Optional<Record> doc = change.doc().flatMap(body -> Documents.read(kind, body));
            if (change.deleted() || doc.isPresent()) {
                read.put(key, doc);
            } else {
                refused++;
            }
        });
        return read;
    }

    private static <T> Map<String, Optional<T>> typed(Map<String, Optional<Record>> read, Class<T> type) {
        Map<String, Optional<T>> typed = new LinkedHashMap<>();
        read.forEach((key, doc) -> typed.put(key, doc.map(type::cast)));
        return typed;
    }

    private void members(Map<String, Optional<Record>> read) {
        Map<UUID, Optional<Member>> byId = new LinkedHashMap<>();
        typed(read, Member.class).forEach((key, member) -> {
            try {
                byId.put(UUID.fromString(key), member);
            } catch (IllegalArgumentException noId) {
                refused++;
            }
        });
        members.apply(byId);
    }

    private void link(String key, Optional<MemberLink> link) {
        session.createNativeMutationQuery("DELETE FROM member_link WHERE member = :member").setParameter("member", Values.bytes(UUID.fromString(key)))
                .executeUpdate();
        link.ifPresent(one -> session.createNativeMutationQuery("INSERT INTO member_link VALUES (:member, :leads)")
                .setParameter("member", Values.bytes(one.from().value())).setParameter("leads", Values.bytes(one.into().value())).executeUpdate());
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
