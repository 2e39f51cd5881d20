package id.loket.driver.camera.internal;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.imageio.ImageIO;

import id.loket.device.testing.Peer;
import id.loket.driver.camera.internal.portrait.Sitter;
import id.loket.gstreamer.VideoSource;
import id.loket.kernel.PortraitBackground;

/** A camera in the network that sends one JPEG after the other, as cheap ones do; it also misbehaves. */
final class NetworkCamera implements AutoCloseable {

    private static final int BETWEEN_MILLIS = 50;
    private static final int GARBAGE = 400_000;

    private final byte[] picture;
    private final int port;
    private final List<Socket> viewers = new CopyOnWriteArrayList<>();
    private volatile Peer how = Peer.WELL;
    private ServerSocket server;

    NetworkCamera() throws IOException {
        picture = jpeg(Sitter.before(new Color(PortraitBackground.RED.rgb()), 1280, 720));
        open(0);
        port = server.getLocalPort();
    }

    VideoSource source() {
        return new VideoSource("meja-1", "Kamera meja 1",
                "tcpclientsrc host=127.0.0.1 port=" + port + " do-timestamp=true ! typefind"
                + " ! multipartdemux single-stream=true ! jpegdec");
    }

    synchronized void peer(Peer wanted) throws IOException {
        how = wanted;
        if (wanted == Peer.GONE) {
            close();
        } else if (server.isClosed()) {
            open(port);
        }
    }

    private void open(int wanted) throws IOException {
        server = new ServerSocket();
        server.setReuseAddress(true);
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
        daemon(() -> serve(server));
    }

    private void serve(ServerSocket mine) {
        try {
            while (true) {
                watched(mine, mine.accept());
            }
        } catch (IOException closed) {
            return; // by close()
        }
    }

    /** Who comes in the very moment in which the plug is pulled is turned away, too. */
    private synchronized void watched(ServerSocket mine, Socket viewer) throws IOException {
        if (mine.isClosed()) {
            viewer.close();
            return;
        }
        viewers.add(viewer);
        daemon(() -> send(viewer));
    }

    private void send(Socket viewer) {
        try (viewer; var out = viewer.getOutputStream()) {
            while (true) {
                switch (how) {
                    case WELL -> frame(out);
                    case GARBAGE -> garbage(out);
                    default -> { }
                }
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (IOException gone) {
            viewers.remove(viewer); // looked away
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void frame(OutputStream out) throws IOException {
        out.write(("--loket\r\nContent-Type: image/jpeg\r\nContent-Length: " + picture.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(picture);
        out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static void garbage(OutputStream out) throws IOException {
        var noise = new byte[GARBAGE];
        new Random(1).nextBytes(noise);
        out.write(noise);
    }

    private static byte[] jpeg(BufferedImage frame) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(frame, "jpg", bytes);
        return bytes.toByteArray();
    }

    private static void daemon(Runnable work) {
        var thread = new Thread(work, "conformance");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public synchronized void close() throws IOException {
        server.close();
        for (var viewer : viewers) {
            viewer.close();
        }
        viewers.clear();
    }
}
