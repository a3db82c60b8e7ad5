/** What breaks: cables, programs and data; and that nothing is lost or doubled by it. */
package guitai.demo.fault;
