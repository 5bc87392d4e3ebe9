package org.mayday.simulator.fleet;

import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import org.mayday.simulator.power.Pace;
import org.mayday.simulator.tunnel.Redial;
import org.mayday.simulator.wsman.AnswersDirectory;

/**
 * What all PCs of a fleet share.
 *
 * @param host address of the gateway
 * @param port port of the gateway
 * @param certificateName name that its certificate must carry
 * @param root whom the PCs trust; empty if they trust anybody
 * @param legacy port where old firmware calls instead; empty if it calls as all others do
 * @param pace how long their hosts take
 * @param redial how they come back
 * @param answers recorded answers instead of their own
 * @param sources addresses they call from in turn; empty leaves it to the operating system
 * @param setup how the PCs are set up
 * @param threads threads for input and output, and as many again for what PCs do
 */
record FleetSettings(
    String host,
    int port,
    String certificateName,
    Optional<X509Certificate> root,
    Optional<Integer> legacy,
    Pace pace,
    Redial redial,
    Optional<AnswersDirectory> answers,
    List<InetAddress> sources,
    SetupSettings setup,
    int threads) {}
