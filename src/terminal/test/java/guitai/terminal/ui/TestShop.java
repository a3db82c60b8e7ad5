package guitai.terminal.ui;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import guitai.domain.identity.CodeRouter;
import guitai.domain.journal.Fact;
import guitai.domain.member.Benefit;
import guitai.domain.member.Entitlement;
import guitai.domain.member.LifeStage;
import guitai.domain.member.Member;
import guitai.domain.member.MemberId;
import guitai.domain.member.PointsBalance;
import guitai.domain.member.Tier;
import guitai.domain.member.TierLevel;
import guitai.domain.money.CashRounding;
import guitai.domain.money.Money;
import guitai.domain.money.TaxRate;
import guitai.domain.product.Product;
import guitai.domain.product.Sku;
import guitai.domain.product.Unit;
import guitai.domain.sale.SaleId;
import guitai.domain.shop.Store;
import guitai.domain.shop.StoreRules;
import guitai.domain.staff.Employee;
import guitai.domain.staff.EmployeeId;
import guitai.domain.staff.Role;
import guitai.domain.staff.StoreId;
import guitai.domain.signed.Ed25519;
import guitai.domain.signed.PublishedKey;
import guitai.domain.staff.TerminalId;
import guitai.protocol.FeedName;
import guitai.protocol.LookupAnswer;
import guitai.protocol.LookupRequest;
import guitai.protocol.ReservationAnswer;
import guitai.protocol.ReservationRequest;
import guitai.protocol.TerminalKey;
import guitai.domain.text.LocalName;
import guitai.domain.vehicle.Vehicle;
import guitai.protocol.Change;
import guitai.protocol.ChangePage;
import guitai.protocol.DayAnswer;
import guitai.protocol.Json;
import guitai.terminal.checkout.Cashier;
import guitai.terminal.checkout.HouseCodes;
import guitai.terminal.checkout.LookUp;
import guitai.terminal.checkout.OpenBasket;
import guitai.terminal.checkout.Recognise;
import guitai.terminal.checkout.Spender;
import guitai.terminal.checkout.Till;
import guitai.terminal.device.ReceiptFiles;
import guitai.terminal.explain.Explain;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.Join;
import guitai.terminal.identify.Topics;
import guitai.terminal.identify.Unmask;
import guitai.terminal.identify.Why;
import guitai.terminal.interaction.CallBacks;
import guitai.terminal.interaction.Interact;
import guitai.terminal.interaction.People;
import guitai.terminal.identify.SignedCodes;
import guitai.terminal.parcel.AnswerReader;
import guitai.terminal.parcel.ParcelRoom;
import guitai.terminal.parcel.ParcelWriter;
import guitai.terminal.parcel.Parcels;
import guitai.terminal.repair.Repairs;
import guitai.terminal.shift.DayEnd;
import guitai.terminal.shift.HeadquartersDay;
import guitai.terminal.shift.Seals;
import guitai.terminal.shift.SignIn;
import guitai.terminal.storage.ShopData;
import guitai.terminal.store.ShopStore;
import guitai.terminal.ui.shell.Shop;
import guitai.terminal.uplink.HqAnswer;
import guitai.terminal.uplink.SyncStatus;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;

/** A small shop with invented people and goods on a real database: what the window of a test works with. */
public final class TestShop implements AutoCloseable {

    public static final TerminalId TERMINAL = new TerminalId("S01-02");
    private static final TerminalKey KEY = new TerminalKey(TERMINAL, Ed25519.newPair());
    public static final String PIN = "407295";
    public static final String GOLD_CARD = "9156933068499859";
    public static final String WASHER = "6990000000022";
    public static final String HOSE = "6990000000015";
    public static final Instant NOW = Instant.parse("2026-11-22T06:03:00Z");

    private static final StoreId STORE = new StoreId("S01");

    private final ShopStore store;
    private final ShopData data = new ShopData();
    private final Clock clock;
    private final AtomicLong ids = new AtomicLong();
    private final Path folder;
    private volatile boolean held;
    private volatile LookUp lookUp = _ -> new HqAnswer.Told<>(new LookupAnswer(Optional.empty(), 0, NOW));
    private volatile int missing;
    private volatile List<Path> sticks = List.of();
    private volatile Runnable enrolAnew = () -> { };

    private TestShop(Path folder, Instant now) {
        this.folder = folder;
        this.clock = Clock.fixed(now, ZoneOffset.UTC);
        this.store = ShopStore.open(folder, TERMINAL, clock);
    }

    /** What happens when a manager wants to enter another enrolment code. */
    public void enrolsAnew(Runnable how) {
        enrolAnew = how;
    }

    /** A shop that headquarters has not told anything yet. */
    public static TestShop empty(Path folder) {
        return new TestShop(folder, NOW);
    }

    public static TestShop stocked(Path folder) {
        return stocked(folder, NOW);
    }

    /** The same shop at another time; what happened in the folder before is in it. */
    public static TestShop stocked(Path folder, Instant now) {
        TestShop shop = new TestShop(folder, now);
        shop.stock();
        return shop;
    }

    public void stock() {
        List<Change> all = new ArrayList<>();
        all.add(change(Change.Kind.STORE, "S01", new Store(STORE, name("中山路店", "Zhongshan Road Store"), name("云岸市", "Yun’an"), "0000-80010001", "00000000DEMO000S01", true)));
        all.add(change(Change.Kind.RULES, "rules", new StoreRules(1, 100, CashRounding.JIAO, LocalTime.of(4, 0))));
        all.addAll(people());
        all.addAll(rungs());
        all.addAll(goods());
        all.addAll(members());
        all.addAll(vehicles());
        all.addAll(Rewards.of(id(1), id(2)));
        store.syncBook().apply(FeedName.SHOP, new ChangePage(all, "c1", false, 0, NOW));
    }

    /** A member has a car more. */
    public void drives(int member, String vin, String plate) {
        store.syncBook().apply(FeedName.SHOP, new ChangePage(List.of(vehicle(vin, plate, member)), "c-" + vin, false, 0, NOW));
    }

    /** Headquarters has told this. */
    public void told(Change.Kind kind, String key, Record doc) {
        store.syncBook().apply(FeedName.SHOP, new ChangePage(List.of(change(kind, key, doc)), "c-" + key, false, 0, NOW));
    }

    /** Headquarters has told the key with which it signs. */
    public void knowsKey(PublicKey key) {
        PublishedKey told = new PublishedKey(1, HexFormat.of().formatHex(key.getEncoded()), NOW.plusSeconds(86_400));
        store.syncBook().apply(FeedName.SHOP, new ChangePage(List.of(change(Change.Kind.KEY, "1", told)), "c-key", false, 0, NOW));
    }

    /** Headquarters has told the key to which what it alone may read is closed. */
    public PrivateKey knowsClosingKey() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
            PublishedKey told = new PublishedKey(2, HexFormat.of().formatHex(pair.getPublic().getEncoded()), NOW.plusSeconds(86_400), Optional.of(PublishedKey.Use.PARCEL));
            store.syncBook().apply(FeedName.SHOP, new ChangePage(List.of(change(Change.Kind.KEY, "2", told)), "c-closing", false, 0, NOW));
            return pair.getPrivate();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** What headquarters says when it is asked about somebody; else that it knows nobody. */
    public void headquartersSays(LookUp answers) {
        lookUp = answers;
    }

    public Shop shop() {
        Identify identify = new Identify(store.members(), store.vehicles(), store.facts(), new CodeRouter(store.codes()::rules), store.journal(), clock);
        Till till = new Till(new OpenBasket(store.sales(), () -> new SaleId(new UUID(0x019a_0000_0000_7000L, ids.incrementAndGet()))),
                new Recognise(new CodeRouter(store.codes()::rules), store.products(), identify, new HouseCodes(
                        new SignedCodes(store.codes(), clock), store.codes(), store.sales(), store.products())), identify, store.memberFeed()::put,
                new Cashier(store.sales(), store.facts(), new Spender(store.spending(), store.facts(), store.codes(), STORE, clock), clock, () -> { }), store.journal());
        Seals seals = new Seals(TERMINAL, store.journal(), store.seals(), store.codes(), store.syncBook());
        return new Shop(TERMINAL, data::execute, new SignIn(TERMINAL, store.staff(), store.facts(), store.journal(), clock),
                new Shop.Counter(till, new People(identify, new Unmask(store.members(), employee -> store.journal().today(Fact.ProfileUnmasked.TYPE, employee), store.journal()), store.consents(),
                        new Topics(store.advice(), store.products(), store.consents(), store.staff()), new Interact(STORE, store.interactions(), store.codes(), store.facts(), clock),
                        new CallBacks(store.calls(), store.members(), store.facts(), clock), new Why(store.why(), store.facts()),
                        new guitai.terminal.interaction.Rewards(TERMINAL, store.rewards(), store.interactions(), store.members(), store.facts(), clock)),
                        new Join(STORE, new CodeRouter(store.codes()::rules), store.members(), identify, store.codes(), store.newcomer()),
                        new ReceiptFiles(folder.resolve("receipts"),
                        Path.of(System.getProperty("guitai.assets"), "fonts", "NotoSansSC-Regular.ttf")),
                        new Explain(new CodeRouter(store.codes()::rules), store.codes(), new SignedCodes(store.codes(), clock)), asked()),
                new DayEnd(store.journal(), store.journal(), store.sales(), store.facts(), seals, clock), headquarters(), new Shop.Care(() -> { }, () -> enrolAnew.run()), parcels(seals), new Repairs(store.repairs(), store.products(), store.members(), store.facts(), clock, () -> { }));
    }

    private LookUp asked() {
        return new LookUp() {
            @Override
            public HqAnswer<LookupAnswer> ask(LookupRequest request) {
                return lookUp.ask(request);
            }

            @Override
            public HqAnswer<ReservationAnswer> reserve(ReservationRequest request) {
                return lookUp.reserve(request);
            }
        };
    }

    private ParcelRoom parcels(Seals seals) {
        Parcels parcels = new Parcels(() -> KEY, store.journal(), store.syncBook(), store.codes(), store.facts(), clock);
        ParcelWriter.Desk desk = new ParcelWriter.Desk() {
            @Override
            public <T> T ask(Callable<T> question) {
                return data.ask(question).join();
            }
        };
        return new ParcelRoom(parcels, new ParcelWriter(parcels, desk), new AnswerReader(TERMINAL, store.journal(), store.syncBook(), store.codes(), seals),
                () -> sticks);
    }

    /** From now on these are plugged in. */
    public void plugIn(List<Path> folders) {
        sticks = folders;
    }

    public static Map<EmployeeId, String> pins() {
        return Map.of(new EmployeeId("E1001"), PIN, new EmployeeId("E1004"), PIN);
    }

    public ShopStore store() {
        return store;
    }

    public ShopData data() {
        return data;
    }

    /** From now on headquarters holds what this terminal holds. */
    public void headquartersAgrees() {
        held = true;
    }

    /** The last entry has not arrived at headquarters. */
    public void headquartersMissesTheLast() {
        held = true;
        missing = 1;
    }

    private Optional<DayAnswer> answer(LocalDate day, long throughSeq) {
        long through = throughSeq - missing;
        List<DayAnswer.HeldEntry> entries = store.journal().lines(day, through).stream()
                .map(line -> new DayAnswer.HeldEntry(line.seq(), line.type(), line.hash(), "")).toList();
        return Optional.of(new DayAnswer(store.journal().totals(day, through), through, entries));
    }

    private HeadquartersDay headquarters() {
        return new HeadquartersDay() {
            @Override
            public Optional<DayAnswer> day(LocalDate businessDate, long throughSeq) {
                return held ? data.ask(() -> answer(businessDate, throughSeq)).join() : Optional.empty();
            }

            @Override
            public SyncStatus status() {
                return SyncStatus.UNKNOWN;
            }
        };
    }

    @Override
    public void close() {
        data.close();
        store.close();
    }

    private static List<Change> people() {
        String hash = Password.hash(PIN).with(Argon2Function.getInstance(1024, 1, 1, 32, Argon2.ID)).getResult();
        return List.of(employee("E1001", "陈雨桐", "Chen Yutong", Role.CLERK, hash), employee("E1002", "周子航", "Zhou Zihang", Role.CLERK, hash),
                employee("E1003", "林思远", "Lin Siyuan", Role.ADVISER, hash), employee("E1004", "何静怡", "He Jingyi", Role.MANAGER, hash));
    }

    private static Change employee(String id, String zh, String en, Role role, String hash) {
        return change(Change.Kind.EMPLOYEE, id, new Employee(new EmployeeId(id), STORE, name(zh, en), role, hash));
    }

    private static List<Change> rungs() {
        List<Change> all = new ArrayList<>();
        all.add(change(Change.Kind.TIER, "ORDINARY", new TierLevel(Tier.ORDINARY, name("普卡", "Ordinary"), 0, 0, 100)));
        all.add(change(Change.Kind.TIER, "SILVER", new TierLevel(Tier.SILVER, name("银卡", "Silver"), 2000, 3, 120)));
        all.add(change(Change.Kind.TIER, "GOLD", new TierLevel(Tier.GOLD, name("金卡", "Gold"), 8000, 5, 150)));
        String[][] benefits = {{"FREE_CLEANING", "免费清洗", "Free cleaning", "2"}, {"WARRANTY_YEAR", "免费延保 1 年", "One more year of warranty", "1"},
            {"OWN_AGENT", "专属客服", "Personal service agent", "0"}, {"CAR_WASH", "免费洗车", "Free car wash", "6"},
            {"PARKING", "免费停车", "Free parking", "12"}};
        for (String[] b : benefits) {
            all.add(change(Change.Kind.BENEFIT, b[0], new Benefit(b[0], Benefit.Kind.SERVICE, name(b[1], b[2]), Set.of(Tier.GOLD, Tier.SILVER), Integer.parseInt(b[3]))));
        }
        return all;
    }

    private static List<Change> goods() {
        List<Change> all = new ArrayList<>();
        all.add(product("A01001", HOSE, "燃气热水器连接软管套装", "Gas water heater hose set", "HS-15", 14_990, false));
        all.add(product("A01002", WASHER, "滚筒洗衣机 G100818", "Front-loading washer G100818", "G100818", 429_900, true));
        all.add(product("A01003", "6990000000039", "燃气热水器 JSQ30-16R", "Gas water heater JSQ30-16R", "JSQ30-16R", 369_900, true));
        all.add(product("A01004", "6990000000046", "空调深度清洗服务（含室外机高温消毒与冷媒压力检测）", "Air conditioner deep cleaning incl. outdoor unit and refrigerant check", "SVC-AC", 12_000, false));
        for (int i = 5; i < 20; i++) {
            all.add(product("A010%02d".formatted(i), "69900000009%02d".formatted(i), "双门冰箱 BCD-%d".formatted(i), "Two-door fridge BCD-%d".formatted(i), "BCD-" + i, 149_900 + i * 100, false));
        }
        all.add(change(Change.Kind.UNIT, "CH6166000182110", new Unit(new Sku("A01002"), "CH6166000182110")));
        return all;
    }

    private static Change product(String sku, String gtin, String zh, String en, String model, long fen, boolean serial) {
        return change(Change.Kind.PRODUCT, sku, new Product(new Sku(sku), Optional.of(gtin), name(zh, en), name("澄屿", "Chengyu"), model, "WASHER",
                Money.fen(fen), Map.of(Tier.SILVER, Money.fen(fen * 97 / 100), Tier.GOLD, Money.fen(fen * 95 / 100)), TaxRate.GOODS,
                serial, serial, name("台", "unit")));
    }

    private static List<Change> members() {
        List<Change> all = new ArrayList<>();
        all.add(member(1, GOLD_CARD, "鲁一鸣", "13800001234", Tier.GOLD, 9460, 5, 8240, 310));
        all.add(member(2, "9156660020487157", "单文彬", "13900001234", Tier.SILVER, 3120, 3, 1860, 120));
        all.add(member(3, "9156872319596776", "欧阳静", "18600003690", Tier.ORDINARY, 640, 1, 320, 45));
        return all;
    }

    private static List<Change> vehicles() {
        return List.of(vehicle("LYFGF4CB3PG243962", "粤AD12345", 1), vehicle("LRSLSL61XSX721590", "湘A30K91", 2, 3));
    }

    private static Change vehicle(String vin, String plate, int... owners) {
        List<MemberId> ids = Arrays.stream(owners).mapToObj(number -> new MemberId(new UUID(0x0169_6e24_9b72_7000L, number))).toList();
        return change(Change.Kind.VEHICLE, vin, new Vehicle(vin, Optional.of(plate), name("云帆 E5 纯电轿车", "Yunfan E5 electric saloon"), ids,
                Optional.of(LocalDate.of(2026, 2, 1)), Optional.of(LocalDate.of(2026, 12, 5)), Optional.of(60_000)));
    }

    /** Member number so and so. */
    public static MemberId id(int number) {
        return new MemberId(new UUID(0x0169_6e24_9b72_7000L, number));
    }

    private static Change member(int number, String card, String name, String phone, Tier tier, long growth, int categories, long consumption, long innovation) {
        MemberId id = id(number);
        List<Entitlement> left = tier == Tier.ORDINARY ? List.of() : List.of(new Entitlement("FREE_CLEANING", 1, LocalDate.of(2027, 9, 28)),
                new Entitlement("WARRANTY_YEAR", 1, LocalDate.of(2027, 9, 28)), new Entitlement("CAR_WASH", 5, LocalDate.of(2027, 2, 28)),
                new Entitlement("PARKING", 11, LocalDate.of(2027, 4, 28)));
        return change(Change.Kind.MEMBER, id.toString(), new Member(id, card, name, phone, STORE, tier, number == 3 ? LifeStage.BUYER : LifeStage.REGULAR,
                growth, categories, new PointsBalance(consumption, innovation), left, Optional.of(new EmployeeId("E1003"))));
    }

    private static LocalName name(String zh, String en) {
        return new LocalName(zh, en);
    }

    private static Change change(Change.Kind kind, String key, Object doc) {
        return new Change("S01", 1, kind, key, Optional.of(Json.MAPPER.valueToTree(doc)));
    }
}
