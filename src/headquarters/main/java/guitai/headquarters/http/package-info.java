/** HTTP in front of headquarters: bounded requests in, protocol records or RFC 9457 problems out. */
package guitai.headquarters.http;
