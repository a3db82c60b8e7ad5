package guitai.demo.story;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.demo.DemoCsv;
import guitai.domain.member.Member;
import guitai.domain.staff.EmployeeId;
import guitai.headquarters.store.AdviserStore.Handover;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** An adviser leaves: every member has another one of the same store at once, evenly, and it can be taken back. */
class G6Test extends Story {

    private static final EmployeeId LEAVES = new EmployeeId("E1003");
    private static final List<Map<String, String>> THEIRS = DemoCsv.rows("members").stream().filter(row -> row.get("adviser").equals("E1003")).toList();

    private Member shown(Map<String, String> row) {
        return counter.knows(row.get("card")).orElseThrow();
    }

    @Test
    void nobodyIsLeftWithoutOneAndTheUndoPutsEverythingBack() {
        assertTrue(THEIRS.size() > 100, THEIRS.size() + " members");
        Handover done = chain.leaves(LEAVES).orElseThrow();
        assertEquals(THEIRS.size(), done.members());
        counter.syncs();
        Set<String> store = DemoCsv.rows("employees").stream().filter(row -> row.get("store").equals("S01") && !row.get("id").equals("E1003"))
                .map(row -> row.get("id")).collect(Collectors.toSet());
        for (Map<String, String> row : THEIRS) {
            assertTrue(store.contains(shown(row).adviser().orElseThrow().value()), "somebody of the same store");
        }
        assertTrue(counter.topics(THEIRS.getFirst().get("card")).adviser().isPresent(), "the profile names the new one");
        assertEquals(0, chain.books().membersOf("E1003"));
        assertFalse(chain.leaves(LEAVES).isPresent(), "there is nothing left to hand over");

        assertTrue(chain.takesBack(done));
        assertFalse(chain.takesBack(done), "once");
        counter.syncs();
        THEIRS.forEach(row -> assertEquals(LEAVES, shown(row).adviser().orElseThrow()));
    }

    @Test
    void whoWasGivenToAnotherMeanwhileStaysThere() {
        Handover done = chain.leaves(LEAVES).orElseThrow();
        EmployeeId second = counterAfter();
        chain.leaves(second);
        assertTrue(chain.takesBack(done));
        assertEquals(0, chain.books().membersOf(second.value()), "the second handover stands");
        assertEquals(0, chain.books().membersWithoutAdviserAmong(THEIRS.stream().map(row -> row.get("id")).toList()));
    }

    private EmployeeId counterAfter() {
        counter.syncs();
        return shown(THEIRS.getFirst()).adviser().orElseThrow();
    }

    @Test
    void theTableOfMembersToldAgainDoesNotUndoIt() {
        chain.leaves(LEAVES);
        theTableOfMembersIsToldAgain();
        assertEquals(0, chain.books().membersOf("E1003"));
    }
}
