package guitai.terminal.interaction;

import guitai.terminal.identify.ConsentBook;
import guitai.terminal.identify.Identify;
import guitai.terminal.identify.Topics;
import guitai.terminal.identify.Unmask;
import guitai.terminal.identify.Why;

/** What can be done with a member whose profile is open. */
public record People(Identify identify, Unmask unmask, ConsentBook consents, Topics topics, Interact interact, CallBacks calls, Why why,
                     Rewards rewards) {
}
