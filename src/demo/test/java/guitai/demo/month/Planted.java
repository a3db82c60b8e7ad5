package guitai.demo.month;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.function.Consumer;

/** Faults as somebody might write them one day, each as what one method does instead of its work. */
enum Planted {

    /** Two histories of one terminal are taken for one. */
    FORKS_GO_UNSEEN("guitai.headquarters.store.JournalStore", "hashes", code -> code
            .invokestatic(ClassDesc.of("java.util.Map"), "of", MethodTypeDesc.ofDescriptor("()Ljava/util/Map;"), true).areturn()),

    /** What comes again is taken in again and moves the head back. */
    REPEATED_ENTRIES_ARE_FRESH("guitai.headquarters.intake.Chain", "from", code -> code.aload(0)
            .getfield(ClassDesc.of("guitai.headquarters.intake.Chain"), "entries", ClassDesc.of("java.util.List")).areturn()),

    /** Own sales are counted on top of balances that have them. */
    OWN_SALES_COUNT_TWICE("guitai.terminal.store.MemberQuery", "counted", code -> code.loadConstant("min(0, ?1)").areturn()),

    /** The cursor moves on and the page is dropped. */
    CURSOR_WITHOUT_PAGE("guitai.terminal.store.FeedTables", "apply", code -> code.iconst_0().ireturn()),

    /** The same of the members, whose cursor lies in their own file. */
    MEMBERS_CURSOR_WITHOUT_PAGE("guitai.terminal.store.PeopleTables", "apply", code -> code.iconst_0().ireturn()),

    /** A piece of the members is ticked off and its rows are dropped. */
    SEGMENTS_WITHOUT_ROWS("guitai.terminal.store.GrowingMembers", "row", code -> code
            .invokestatic(ClassDesc.of("java.util.Optional"), "empty", MethodTypeDesc.ofDescriptor("()Ljava/util/Optional;")).areturn()),

    /** A balance changes and nobody is told. */
    MEMBERS_ARE_NOT_TOLD("guitai.headquarters.feed.MemberNews", "tell", CodeBuilder::return_),

    /** Headquarters says that it holds what it never stored. */
    ANSWERED_BEFORE_STORED("guitai.headquarters.store.JournalStore", "append", CodeBuilder::return_),

    /** Sales to members are applied and their points are not. */
    POINTS_ARE_NOT_BOOKED("guitai.headquarters.intake.Spending", "book", code -> code
            .invokestatic(ClassDesc.of("java.util.Map"), "of", MethodTypeDesc.ofDescriptor("()Ljava/util/Map;"), true).areturn()),

    /** An entry of an unknown kind is no longer told from a good one. */
    UNKNOWN_KINDS_ARE_APPLIED("guitai.headquarters.intake.Judged", "setAside", code -> code.aload(0).areturn()),

    /** The till says "booked" although the transaction was given up. */
    SALES_ARE_NOT_WRITTEN("guitai.terminal.store.SaleWriter", "write", CodeBuilder::return_);

    private final String type;
    private final String method;
    private final Consumer<CodeBuilder> instead;

    Planted(String type, String method, Consumer<CodeBuilder> instead) {
        this.type = type;
        this.method = method;
        this.instead = instead;
    }

    /** File of the class below a class path's entry. */
    String file() {
        return type.replace('.', '/') + ".class";
    }

    String method() {
        return method;
    }

    void write(CodeBuilder code) {
        instead.accept(code);
    }

}
