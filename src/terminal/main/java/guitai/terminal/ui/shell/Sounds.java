package guitai.terminal.ui.shell;

import guitai.terminal.ui.kit.Voice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.Clip;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.UnsupportedAudioFileException;

/** Plays the three sounds on a thread of its own; a machine without an audio device stays silent. */
final class Sounds {

    private final ExecutorService player = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("sounds").factory());
    private final Map<Voice.Sound, Clip> clips = new EnumMap<>(Voice.Sound.class);
    private boolean silent;

    void play(Voice.Sound sound) {
        player.execute(() -> playNow(sound));
    }

    private void playNow(Voice.Sound sound) {
        if (silent) {
            return;
        }
        try {
            Clip clip = clips.get(sound);
            if (clip == null) {
                clip = load(sound);
                clips.put(sound, clip);
            }
            clip.stop();
            clip.setFramePosition(0);
            clip.start();
        } catch (IOException | LineUnavailableException | UnsupportedAudioFileException | IllegalArgumentException e) {
            // No audio device, or no such file: sounds are a help, never a condition.
            silent = true;
        }
    }

    private static Clip load(Voice.Sound sound) throws IOException, LineUnavailableException, UnsupportedAudioFileException {
        InputStream file = Sounds.class.getResourceAsStream("/assets/sounds/" + sound.name().toLowerCase(Locale.ROOT) + ".wav");
        if (file == null) {
            throw new IOException("sound " + sound);
        }
        try (AudioInputStream audio = AudioSystem.getAudioInputStream(new BufferedInputStream(file))) {
            Clip clip = AudioSystem.getClip();
            clip.open(audio);
            return clip;
        }
    }
}
