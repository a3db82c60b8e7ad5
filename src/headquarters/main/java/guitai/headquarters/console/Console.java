package guitai.headquarters.console;

import guitai.domain.day.BusinessDay;
import guitai.headquarters.advisers.Handovers;
import guitai.headquarters.contact.Contacts;
import guitai.headquarters.directory.ImportOffice;
import guitai.headquarters.intake.CaseOffice;
import guitai.headquarters.operator.Audit;
import guitai.headquarters.operator.Operators;
import guitai.headquarters.operator.Sessions;
import guitai.headquarters.operator.SignIn;
import guitai.headquarters.operator.Vault;
import guitai.headquarters.parcel.ParcelOffice;
import guitai.headquarters.feed.MemberNews;
import guitai.headquarters.planning.Planning;
import guitai.headquarters.store.Database;
import guitai.headquarters.store.Tables;
import guitai.headquarters.terminals.Enrolments;
import guitai.headquarters.terminals.TerminalOffice;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** The console, wired: its rooms, and the people who may enter them. */
public final class Console {

    private final Operators operators;
    private final ConsoleDesk desk;

    /** Those whose work is done from here as well. */
    public record Offices(CaseOffice cases, ImportOffice imports, ParcelOffice parcels, Enrolments enrolments, TerminalOffice terminals) {
    }

    /** @param folder where the console keeps its key */
    public Console(Database database, Contacts contacts, Offices offices, Path folder, Clock clock) {
        Tables tables = Tables.all();
        Audit audit = new Audit(database, clock);
        Sessions sessions = new Sessions(database, clock);
        operators = new Operators(database, sessions, audit, clock);
        SignIn signIn = new SignIn(database, sessions, audit, Vault.open(folder.resolve("second-factor.key")), clock);
        desk = new ConsoleDesk(sessions, new Printer(clock, BusinessDay.CHINA.zone()), List.of(new SignInRoom(signIn, operators),
                new SalesRoom(database, contacts, clock), new TerminalsRoom(database, contacts, clock), new DaysRoom(database, clock),
                new EntriesRoom(database, audit), new CodesRoom(database, offices.enrolments(), offices.terminals(), audit, clock), new CasesRoom(offices.cases(), new Versions(offices.terminals()), audit), new FilesRoom(database, offices.parcels(), audit), new ImportsRoom(offices.imports(), audit), new DirectoryRoom(database),
                new AdvisersRoom(database, tables, new Handovers(tables, new MemberNews(tables), clock), audit),
                new SuggestionsRoom(database, new Planning(tables, new MemberNews(tables), clock), audit), new OperatorsRoom(operators), new AuditRoom(audit, clock)));
    }

    public ConsoleDesk desk() {
        return desk;
    }

    /** Who may enter, for a program that appoints the first. */
    public Operators operators() {
        return operators;
    }
}
