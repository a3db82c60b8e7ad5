package guitai.demo.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;

/** Says everything that it hears a second time, on a connection of its own, and does not wait for the answer. */
class Echo implements AutoCloseable {

    static final Echo SILENT = new Echo(0);

    private final int port;
    private Socket socket;

    Echo(int port) {
        this.port = port;
    }

    void hears(byte[] bytes, int length) {
        if (port == 0) {
            return;
        }
        try {
            if (socket == null) {
                socket = new Socket(InetAddress.getLoopbackAddress(), port);
            }
            OutputStream out = socket.getOutputStream();
            out.write(bytes, 0, length);
            out.flush();
        } catch (IOException nobodyListens) {
            close();
        }
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException harmless) {
            // Nobody waits for it.
        }
    }
}
