package guitai.terminal.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import guitai.terminal.ui.kit.Voice;
import java.io.BufferedInputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.junit.jupiter.api.Test;

/** A clerk hears without looking whether goods, a member or nothing was recognised. */
class SoundsTest {

    @Test
    void eachSoundIsThereShortAudibleAndUnlikeTheOthers() throws Exception {
        Set<Integer> different = new HashSet<>();
        for (Voice.Sound sound : Voice.Sound.values()) {
            String file = "/assets/sounds/" + sound.name().toLowerCase(Locale.ROOT) + ".wav";
            try (AudioInputStream audio = AudioSystem.getAudioInputStream(new BufferedInputStream(Objects.requireNonNull(Sounds.class.getResourceAsStream(file))))) {
                double seconds = audio.getFrameLength() / (double) audio.getFormat().getFrameRate();
                assertTrue(seconds > 0.03 && seconds < 0.6, sound + " takes " + seconds + " s");
                byte[] samples = audio.readAllBytes();
                assertTrue(Arrays.hashCode(samples) != Arrays.hashCode(new byte[samples.length]), sound + " is silence");
                different.add(Arrays.hashCode(samples));
            }
        }
        assertEquals(Voice.Sound.values().length, different.size());
    }

    @Test
    void aMachineWithoutAnAudioDeviceStaysSilentAndGoesOn() {
        Sounds sounds = new Sounds();
        for (Voice.Sound sound : Voice.Sound.values()) {
            sounds.play(sound);
        }
    }
}
