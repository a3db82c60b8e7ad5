package guitai.demo.fault;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The page that the network of a hotel shows to whoever has not paid. */
final class LoginPage {

    private static final String PAGE = "<!DOCTYPE html><html><body><form action=\"/login\">Welcome</form></body></html>";

    private LoginPage() {
    }

    /** Answers whatever comes first on this connection, and hangs up. */
    static void answer(Socket socket) {
        try (socket) {
            socket.getInputStream().read(new byte[1 << 16]);
            socket.getOutputStream().write(("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + PAGE.length()
                    + "\r\nConnection: close\r\n\r\n" + PAGE).getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            while (socket.getInputStream().read(new byte[1 << 16]) >= 0) {
                // What still comes is not wanted; closing before it is read would reset the answer.
            }
        } catch (IOException impatient) {
            // The asker has gone.
        }
    }
}
