/** The demo store: a terminal and headquarters in one start, and the tour through a scripted store day. */
package guitai.demo;
