package guitai.terminal.uplink;

import guitai.protocol.Problem;

/**
 * What came of asking headquarters. Whatever a network or the thing at its other end does is one of these, never an exception.
 *
 * @param <T> what was asked for
 */
public sealed interface HqAnswer<T> {

    /** What was asked for. */
    record Told<T>(T value) implements HqAnswer<T> {
    }

    /** Headquarters said no, and why. */
    record Refused<T>(Problem problem) implements HqAnswer<T> {
    }

    /** No answer: nobody there, too slow, or cut off. It may come by itself. */
    record Unreachable<T>(Silence why) implements HqAnswer<T> {
    }

    /** Somebody answered, but not headquarters: a login page of the network, another server, something without end. */
    record NotHeadquarters<T>(Oddity why) implements HqAnswer<T> {
    }

    /** Kinds of silence. */
    enum Silence { ADDRESS_UNKNOWN, PAUSED, NO_CONNECTION, TOO_SLOW, CUT_OFF, BUSY }

    /** What gave the wrong answer away. */
    enum Oddity { REDIRECT, MEDIA_TYPE, TOO_LARGE, UNREADABLE, OTHER_TERMINAL, CERTIFICATE, NOT_SAFE }
}
