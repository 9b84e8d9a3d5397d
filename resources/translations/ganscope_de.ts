<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>PlotWords</name>
    <message>
        <source>No eigenvalues.</source>
        <translation>Keine Eigenwerte.</translation>
    </message>
    <message>
        <source>1 eigenvalue</source>
        <translation>1 Eigenwert</translation>
    </message>
    <message numerus="yes">
        <source>%1 eigenvalues</source>
        <translation>
            <numerusform>%1 Eigenwert</numerusform>
            <numerusform>%1 Eigenwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>a complex pair %1</source>
        <translation>ein komplexes Paar %1</translation>
    </message>
    <message>
        <source>a real one %1</source>
        <translation>ein reeller %1</translation>
    </message>
    <message>
        <source>and others</source>
        <translation>und weitere</translation>
    </message>
    <message>
        <source>stable for the flow</source>
        <translation>stabil für den Fluss</translation>
    </message>
    <message>
        <source>not stable for the flow</source>
        <translation>nicht stabil für den Fluss</translation>
    </message>
    <message>
        <source>instantaneous: this is no equilibrium</source>
        <translation>momentan: dies ist kein Gleichgewicht</translation>
    </message>
    <message>
        <source>The largest multiplier of a step is %1, %2 the unit circle.</source>
        <translation>Der größte Multiplikator eines Schritts ist %1, %2 Einheitskreis.</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>im</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>außerhalb vom</translation>
    </message>
    <message>
        <source>on</source>
        <translation>auf dem</translation>
    </message>
    <message>
        <source>1 path</source>
        <translation>1 Pfad</translation>
    </message>
    <message numerus="yes">
        <source>%1 paths</source>
        <translation>
            <numerusform>%1 Pfad</numerusform>
            <numerusform>%1 Pfade</numerusform>
        </translation>
    </message>
    <message>
        <source>, the first at (%1) after %2 steps</source>
        <translation>, der erste bei (%1) nach %2 Schritten</translation>
    </message>
</context>
<context>
    <name>QObject</name>
    <message>
        <source>Drag γ of R1: watch the eigenvalues cross</source>
        <translation>Ziehen Sie γ von R1: die Eigenwerte überqueren die Grenze</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>Changed elsewhere</source>
        <translation>Anderswo geändert</translation>
    </message>
    <message>
        <source>%1 was changed by another program or window since it was opened here. Write over those changes?</source>
        <translation>%1 wurde seit dem Öffnen von einem anderen Programm oder Fenster geändert. Diese Änderungen überschreiben?</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
</context>
<context>
    <name>caption</name>
    <message>
        <source>no start</source>
        <translation>kein Start</translation>
    </message>
    <message>
        <source>from</source>
        <translation>von</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>Starts</translation>
    </message>
    <message>
        <source>from one start</source>
        <translation>von einem Start</translation>
    </message>
    <message>
        <source>, loss: </source>
        <translation>, Verlust: </translation>
    </message>
    <message>
        <source>, with </source>
        <translation>, mit </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>, seed </source>
        <translation>, Startwert </translation>
    </message>
</context>
<context>
    <name>catalogue</name>
    <message>
        <source>Atom game</source>
        <translation>Atomspiel</translation>
    </message>
    <message>
        <source>One point of a GAN trained in function space: D is a primal variable, the generated mass its multiplier.</source>
        <translation>Ein Punkt eines im Funktionenraum trainierten GANs: D ist eine primale Variable, die erzeugte Masse ihr Multiplikator.</translation>
    </message>
    <message>
        <source>data mass of the atom; a half is critical, below it training spirals</source>
        <translation>Datenmasse des Atoms; ein halb ist kritisch, darunter dreht sich das Training in Spiralen</translation>
    </message>
    <message>
        <source>Bilinear game</source>
        <translation>Bilineares Spiel</translation>
    </message>
    <message>
        <source>Two players coupled by ωθψ, each with its own curvature: every method&apos;s test bench.</source>
        <translation>Zwei Spieler, durch ωθψ gekoppelt, jeder mit eigener Krümmung: der Prüfstand jedes Verfahrens.</translation>
    </message>
    <message>
        <source>how strongly each player&apos;s gradient depends on the other</source>
        <translation>wie stark der Gradient jedes Spielers vom anderen abhängt</translation>
    </message>
    <message>
        <source>the generator&apos;s own curvature</source>
        <translation>die eigene Krümmung des Generators</translation>
    </message>
    <message>
        <source>the discriminator&apos;s own curvature</source>
        <translation>die eigene Krümmung des Diskriminators</translation>
    </message>
    <message>
        <source>Dirac-GAN</source>
        <translation>Dirac-GAN</translation>
    </message>
    <message>
        <source>Data at one point, a generator that is one point, a linear discriminator: the smallest GAN that cycles.</source>
        <translation>Daten in einem Punkt, ein Generator, der ein Punkt ist, ein linearer Diskriminator: das kleinste GAN, das kreist.</translation>
    </message>
    <message>
        <source>where the data is; away from 0 the loss&apos;s curvature damps</source>
        <translation>wo die Daten liegen; abseits von 0 dämpft die Krümmung der Verlustfunktion</translation>
    </message>
    <message>
        <source>gives the discriminator a bias b</source>
        <translation>gibt dem Diskriminator einen Achsenabschnitt b</translation>
    </message>
    <message>
        <source>gives the discriminator a second feature, x²/2</source>
        <translation>gibt dem Diskriminator ein zweites Merkmal, x²/2</translation>
    </message>
    <message>
        <source>Gaussian mean game</source>
        <translation>Mittelwertspiel</translation>
    </message>
    <message>
        <source>the mean of the data, one entry a dimension</source>
        <translation>der Mittelwert der Daten, ein Eintrag je Dimension</translation>
    </message>
    <message>
        <source>standard deviation of data and samples</source>
        <translation>Standardabweichung von Daten und Stichproben</translation>
    </message>
    <message>
        <source>LQ-GAN</source>
        <translation>LQ-GAN</translation>
    </message>
    <message>
        <source>mean of the data</source>
        <translation>Mittelwert der Daten</translation>
    </message>
    <message>
        <source>standard deviation of the data</source>
        <translation>Standardabweichung der Daten</translation>
    </message>
    <message>
        <source>Network GAN</source>
        <translation>Netzwerk-GAN</translation>
    </message>
    <message>
        <source>Two small networks learn a ring of Gaussians: the papers&apos; claims on the real thing, with the exact spectrum of all its weights.</source>
        <translation>Zwei kleine Netze lernen einen Ring von Gaußverteilungen: die Behauptungen der Artikel am echten Gegenstand, mit dem exakten Spektrum aller Gewichte.</translation>
    </message>
    <message>
        <source>what is to be learnt; two-modes lies on a line</source>
        <translation>was zu lernen ist; two-modes liegt auf einer Geraden</translation>
    </message>
    <message>
        <source>Gaussians on the ring</source>
        <translation>Gaußverteilungen auf dem Ring</translation>
    </message>
    <message>
        <source>radius of the ring, half the side of the grid, size of the other data</source>
        <translation>Radius des Rings, halbe Seite des Gitters, Größe der anderen Daten</translation>
    </message>
    <message>
        <source>standard deviation of the data about its modes or its curve</source>
        <translation>Standardabweichung der Daten um ihre Moden oder ihre Kurve</translation>
    </message>
    <message>
        <source>the modes in turn, each as often, instead of drawn at random</source>
        <translation>die Moden der Reihe nach, jede gleich oft, statt zufällig gezogen</translation>
    </message>
    <message>
        <source>one&apos;s own data, x and y in turn, with data = points; --set game.points=@F.csv reads a file</source>
        <translation>eigene Daten, x und y abwechselnd, mit data = points; --set game.points=@F.csv liest eine Datei</translation>
    </message>
    <message>
        <source>distribution of each coordinate of z</source>
        <translation>Verteilung jeder Koordinate von z</translation>
    </message>
    <message>
        <source>dimension of z</source>
        <translation>Dimension von z</translation>
    </message>
    <message>
        <source>standard deviation of z, or half its range</source>
        <translation>Standardabweichung von z oder sein halber Bereich</translation>
    </message>
    <message>
        <source>hidden layers of the generator</source>
        <translation>verborgene Schichten des Generators</translation>
    </message>
    <message>
        <source>units in each of them</source>
        <translation>Einheiten in jeder davon</translation>
    </message>
    <message>
        <source>hidden layers of the discriminator</source>
        <translation>verborgene Schichten des Diskriminators</translation>
    </message>
    <message>
        <source>of the hidden units</source>
        <translation>der verborgenen Einheiten</translation>
    </message>
    <message>
        <source>slope of a leaky unit below 0</source>
        <translation>Steigung einer Leaky-Einheit unter 0</translation>
    </message>
    <message>
        <source>what D multiplies its input by; 1/4 in one of the papers</source>
        <translation>womit D seine Eingabe multipliziert; 1/4 in einem der Artikel</translation>
    </message>
    <message>
        <source>the weights that training begins with; biases begin at 0</source>
        <translation>die Gewichte, mit denen das Training beginnt; Achsenabschnitte beginnen bei 0</translation>
    </message>
    <message>
        <source>what they are multiplied by</source>
        <translation>womit sie multipliziert werden</translation>
    </message>
    <message>
        <source>data points, and as many latent ones</source>
        <translation>Datenpunkte, und ebenso viele latente</translation>
    </message>
    <message>
        <source>a new batch at every step; pictures and spectra are those of the first</source>
        <translation>ein neuer Stapel in jedem Schritt; Bilder und Spektren sind die des ersten</translation>
    </message>
    <message>
        <source>of weights, data and latent points</source>
        <translation>der Gewichte, Daten und latenten Punkte</translation>
    </message>
    <message>
        <source>Spectrally normalised Dirac-GAN</source>
        <translation>Spektral normiertes Dirac-GAN</translation>
    </message>
    <message>
        <source>A critic of fixed slope K that can only turn: no equilibrium for losses with g&apos; ≠ 0 (all but least squares), perpetual overshoot; smoothing restores one.</source>
        <translation>Ein Kritiker fester Steigung K, der sich nur drehen kann: kein Gleichgewicht bei Verlusten mit g&apos; ≠ 0 (allen außer den kleinsten Quadraten), ständiges Überschwingen; Glättung stellt eines her.</translation>
    </message>
    <message>
        <source>the slope that normalisation gives the critic</source>
        <translation>die Steigung, die die Normierung dem Kritiker gibt</translation>
    </message>
    <message>
        <source>0 is the published normalisation; above 0, ψ = 0 is regular again (our addition)</source>
        <translation>0 ist die veröffentlichte Normierung; über 0 ist ψ = 0 wieder regulär (unsere Ergänzung)</translation>
    </message>
    <message>
        <source>Two-atom table game</source>
        <translation>Tabellenspiel mit zwei Atomen</translation>
    </message>
    <message>
        <source>Mass moves between two atoms towards the one that D finds real: the GAN in function space, without networks.</source>
        <translation>Masse wandert zwischen zwei Atomen zu dem, das D für echt hält: das GAN im Funktionenraum, ohne Netze.</translation>
    </message>
    <message>
        <source>data mass of the first atom</source>
        <translation>Datenmasse des ersten Atoms</translation>
    </message>
    <message>
        <source>the state is θ, ψ with p = σ(θ), D_i = σ(ψ_i), without bounds</source>
        <translation>der Zustand ist θ, ψ mit p = σ(θ), D_i = σ(ψ_i), ohne Schranken</translation>
    </message>
    <message>
        <source>Two-mode game</source>
        <translation>Spiel mit zwei Moden</translation>
    </message>
    <message>
        <source>Two samples should cover two modes; once both sit at one place, the GAN alone never separates them.</source>
        <translation>Zwei Stichproben sollen zwei Moden abdecken; sind beide einmal am selben Ort, trennt sie das GAN allein nie.</translation>
    </message>
    <message>
        <source>w₂x² + w₁x, or a table of one logit an atom, flat around each; its means under noise are sums over 61 nodes</source>
        <translation>w₂x² + w₁x oder eine Tabelle mit einem Logit je Atom, flach um jedes; ihre Mittelwerte unter Rauschen sind Summen über 61 Stützstellen</translation>
    </message>
    <message>
        <source>atoms of the table, from −1 to 1; the data sits on the first and the last</source>
        <translation>Atome der Tabelle, von −1 bis 1; die Daten sitzen auf dem ersten und dem letzten</translation>
    </message>
    <message>
        <source>Uniform quadratic game</source>
        <translation>Quadratisches Spiel mit Gleichverteilung</translation>
    </message>
    <message>
        <source>A generator scales a uniform variable: the GAN spirals in, the Wasserstein GAN runs on closed orbits.</source>
        <translation>Ein Generator skaliert eine gleichverteilte Variable: das GAN läuft in Spiralen hinein, das Wasserstein-GAN auf geschlossenen Bahnen.</translation>
    </message>
    <message>
        <source>Hinge GAN</source>
        <translation>Hinge-GAN</translation>
    </message>
    <message>
        <source>A margin loss: a Wasserstein GAN whose critic stops beyond |D| = 1.</source>
        <translation>Ein Margin-Verlust: ein Wasserstein-GAN, dessen Kritiker jenseits von |D| = 1 aufhört.</translation>
    </message>
    <message>
        <source>KL-GAN</source>
        <translation>KL-GAN</translation>
    </message>
    <message>
        <source>The discriminator of the GAN, the generator of the Wasserstein GAN.</source>
        <translation>Der Diskriminator des GANs, der Generator des Wasserstein-GANs.</translation>
    </message>
    <message>
        <source>Least-squares GAN</source>
        <translation>Kleinste-Quadrate-GAN</translation>
    </message>
    <message>
        <source>Squared distances to the targets; the coding (−1, 1, 0) is degenerate on the Dirac-GAN.</source>
        <translation>Quadrierte Abstände zu den Zielwerten; die Kodierung (−1, 1, 0) ist beim Dirac-GAN entartet.</translation>
    </message>
    <message>
        <source>targets ±½ for all; otherwise the coding a = −1, b = 1, c = 0</source>
        <translation>Zielwerte ±½ für alle; sonst die Kodierung a = −1, b = 1, c = 0</translation>
    </message>
    <message>
        <source>GAN (minimax)</source>
        <translation>GAN (Minimax)</translation>
    </message>
    <message>
        <source>The original zero-sum loss; saturates where the discriminator is sure.</source>
        <translation>Die ursprüngliche Nullsummen-Verlustfunktion; sättigt, wo der Diskriminator sicher ist.</translation>
    </message>
    <message>
        <source>Non-saturating GAN</source>
        <translation>Nicht sättigendes GAN</translation>
    </message>
    <message>
        <source>The loss that practice uses: the generator keeps a gradient where the discriminator is sure.</source>
        <translation>Die Verlustfunktion der Praxis: der Generator behält einen Gradienten, wo der Diskriminator sicher ist.</translation>
    </message>
    <message>
        <source>Total-variation GAN</source>
        <translation>Totalvariations-GAN</translation>
    </message>
    <message>
        <source>A critic squashed to (−1, 1); zero-sum.</source>
        <translation>Ein auf (−1, 1) gestauchter Kritiker; Nullsumme.</translation>
    </message>
    <message>
        <source>Wasserstein GAN</source>
        <translation>Wasserstein-GAN</translation>
    </message>
    <message>
        <source>Linear in D: no curvature, so nothing damps the critic.</source>
        <translation>Linear in D: keine Krümmung, also dämpft nichts den Kritiker.</translation>
    </message>
    <message>
        <source>CLC regularization</source>
        <translation>CLC-Regularisierung</translation>
    </message>
    <message>
        <source>Negative feedback on D&apos;s output. With data at x = 0 and no bias D says nothing there, and nothing is damped.</source>
        <translation>Negative Rückkopplung auf die Ausgabe von D. Mit Daten bei x = 0 und ohne Achsenabschnitt sagt D dort nichts, und nichts wird gedämpft.</translation>
    </message>
    <message>
        <source>strength; the published code has no ½, and its Dirac script damps by λ/dt</source>
        <translation>Stärke; der veröffentlichte Code hat kein ½, und sein Dirac-Skript dämpft mit λ/dt</translation>
    </message>
    <message>
        <source>Weight clipping</source>
        <translation>Beschneiden der Gewichte</translation>
    </message>
    <message>
        <source>Keeps every discriminator weight within ±c: outer orbits collapse onto the circle that touches the bounds.</source>
        <translation>Hält jedes Gewicht des Diskriminators in ±c: äußere Bahnen fallen auf den Kreis zusammen, der die Schranken berührt.</translation>
    </message>
    <message>
        <source>the bound; the paper&apos;s networks use 0.01</source>
        <translation>die Schranke; die Netze des Artikels verwenden 0.01</translation>
    </message>
    <message>
        <source>Consensus optimization</source>
        <translation>Konsensoptimierung</translation>
    </message>
    <message>
        <source>Pushes imaginary eigenvalues to the left, J − γJᵀJ at an equilibrium; large γ makes training stiff.</source>
        <translation>Schiebt imaginäre Eigenwerte nach links, J − γJᵀJ am Gleichgewicht; großes γ macht das Training steif.</translation>
    </message>
    <message>
        <source>strength; the published notebook halves a cross term by mistake, this is exact</source>
        <translation>Stärke; das veröffentlichte Notebook halbiert versehentlich einen gemischten Term, dies ist exakt</translation>
    </message>
    <message>
        <source>DRAGAN</source>
        <translation>DRAGAN</translation>
    </message>
    <message>
        <source>Aims at slope k around the data, so the Dirac-GAN loses its equilibrium: a cycle, or a false rest point for large λ.</source>
        <translation>Strebt nahe den Daten die Steigung k an, sodass das Dirac-GAN sein Gleichgewicht verliert: ein Zyklus oder, für großes λ, ein falscher Ruhepunkt.</translation>
    </message>
    <message>
        <source>strength; the paper&apos;s 10 is overdamped on the Dirac-GAN, whose flow runs away to |θ| = 2λk with the Wasserstein loss and to 4λk with minimax</source>
        <translation>Stärke; die 10 des Artikels ist beim Dirac-GAN überdämpft, dessen Fluss mit dem Wasserstein-Verlust bis |θ| = 2λk und mit Minimax bis 4λk davonläuft</translation>
    </message>
    <message>
        <source>the norm of the gradient that is aimed at</source>
        <translation>die angestrebte Norm des Gradienten</translation>
    </message>
    <message>
        <source>standard deviation of the perturbation; the published code draws it uniformly to one side only</source>
        <translation>Standardabweichung der Störung; der veröffentlichte Code zieht sie gleichverteilt nach nur einer Seite</translation>
    </message>
    <message>
        <source>Gradient penalty on the discriminator</source>
        <translation>Gradientenstrafe auf den Diskriminator</translation>
    </message>
    <message>
        <source>Cures the phase factor and ruins the conditioning: at a linear critic&apos;s equilibrium, the spectrum of its twin.</source>
        <translation>Heilt den Phasenfaktor und verdirbt die Kondition: am Gleichgewicht eines linearen Kritikers das Spektrum ihres Zwillings.</translation>
    </message>
    <message>
        <source>strength</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Gradient penalty on the generator</source>
        <translation>Gradientenstrafe auf den Generator</translation>
    </message>
    <message>
        <source>Looks one discriminator step ahead: damps rotation, but conditioning grows without bound with its strength.</source>
        <translation>Schaut einen Diskriminatorschritt voraus: dämpft die Drehung, aber die Kondition wächst mit der Stärke unbeschränkt.</translation>
    </message>
    <message>
        <source>strength, without the ½ of JARE: η = γ/2 there</source>
        <translation>Stärke, ohne das ½ von JARE: dort ist η = γ/2</translation>
    </message>
    <message>
        <source>Instance noise</source>
        <translation>Instanzrauschen</translation>
    </message>
    <message>
        <source>Blurs data and samples, so that the loss&apos;s curvature reaches the discriminator; critical at σ² = 2 on the Dirac-GAN with data at 0 and the minimax or non-saturating loss.</source>
        <translation>Verwischt Daten und Stichproben, sodass die Krümmung der Verlustfunktion den Diskriminator erreicht; kritisch bei σ² = 2 im Dirac-GAN mit Daten bei 0 und dem Minimax- oder dem nicht sättigenden Verlust.</translation>
    </message>
    <message>
        <source>standard deviation of the noise</source>
        <translation>Standardabweichung des Rauschens</translation>
    </message>
    <message>
        <source>JARE</source>
        <translation>JARE</translation>
    </message>
    <message>
        <source>Jacobian regularization: lowers the phase factor and the conditioning factor together.</source>
        <translation>Jacobi-Regularisierung: senkt Phasenfaktor und Konditionsfaktor zugleich.</translation>
    </message>
    <message>
        <source>Mode regularization</source>
        <translation>Modenregularisierung</translation>
    </message>
    <message>
        <source>Pulls the generator&apos;s reconstruction onto the data: damps the generator&apos;s own block directly, not through the players&apos; gradients.</source>
        <translation>Zieht die Rekonstruktion des Generators auf die Daten: dämpft den eigenen Block des Generators unmittelbar, nicht über die Gradienten der Spieler.</translation>
    </message>
    <message>
        <source>weight of the distance between data and its reconstruction (default: our choice)</source>
        <translation>Gewicht des Abstands zwischen Daten und ihrer Rekonstruktion (Vorgabe: unsere Wahl)</translation>
    </message>
    <message>
        <source>weight of D&apos;s verdict on it; minimised as −λ₂ log, so that it is raised (the sign printed in the paper is ambiguous; default: our choice)</source>
        <translation>Gewicht des Urteils von D darüber; als −λ₂ log minimiert, also angehoben (das im Artikel gedruckte Vorzeichen ist mehrdeutig; Vorgabe: unsere Wahl)</translation>
    </message>
    <message>
        <source>Primal–dual update</source>
        <translation>Primal-duale Aktualisierung</translation>
    </message>
    <message>
        <source>Moves generated mass towards data that D finds real, even where D is flat and the GAN&apos;s gradient is zero.</source>
        <translation>Bewegt erzeugte Masse zu Daten, die D für echt hält, auch wo D flach und der Gradient des GANs null ist.</translation>
    </message>
    <message>
        <source>step of the multiplier p towards its target (default: our choice)</source>
        <translation>Schrittweite des Multiplikators p zu seinem Ziel (Vorgabe: unsere Wahl)</translation>
    </message>
    <message>
        <source>strength (default: our choice)</source>
        <translation>Stärke (Vorgabe: unsere Wahl)</translation>
    </message>
    <message>
        <source>width of the kernel by which the samples&apos; density is seen (default: our choice)</source>
        <translation>Breite des Kerns, durch den die Dichte der Stichproben gesehen wird (Vorgabe: unsere Wahl)</translation>
    </message>
    <message>
        <source>R1 gradient penalty</source>
        <translation>R1-Gradientenstrafe</translation>
    </message>
    <message>
        <source>Damps the discriminator on real data; critical at γ = 2f&apos;(0) on the Dirac-GAN.</source>
        <translation>Dämpft den Diskriminator auf echten Daten; beim Dirac-GAN kritisch bei γ = 2f&apos;(0).</translation>
    </message>
    <message>
        <source>strength; the published code&apos;s reg_param is γ/2</source>
        <translation>Stärke; reg_param des veröffentlichten Codes ist γ/2</translation>
    </message>
    <message>
        <source>R2 gradient penalty</source>
        <translation>R2-Gradientenstrafe</translation>
    </message>
    <message>
        <source>Damps the discriminator where the generator is; equals R1 while D is linear in x.</source>
        <translation>Dämpft den Diskriminator dort, wo der Generator ist; gleich R1, solange D linear in x ist.</translation>
    </message>
    <message>
        <source>Roth et al. gradient penalty</source>
        <translation>Gradientenstrafe nach Roth et al.</translation>
    </message>
    <message>
        <source>Instance noise to first order, as a penalty on data and samples weighted by the discriminator&apos;s doubt; half of R1 at D = 0.</source>
        <translation>Instanzrauschen in erster Ordnung, als Strafe auf Daten und Stichproben, gewichtet mit dem Zweifel des Diskriminators; bei D = 0 die Hälfte von R1.</translation>
    </message>
    <message>
        <source>strength; annealed in the paper, constant here</source>
        <translation>Stärke; im Artikel abklingend, hier konstant</translation>
    </message>
    <message>
        <source>Simple gradient penalty</source>
        <translation>Einfache Gradientenstrafe</translation>
    </message>
    <message>
        <source>Stabilises if its measure charges the data or the samples at the equilibrium; elsewhere it may do nothing.</source>
        <translation>Stabilisiert, wenn ihr Maß am Gleichgewicht die Daten oder die Stichproben trägt; anderswo bewirkt sie womöglich nichts.</translation>
    </message>
    <message>
        <source>where D&apos;s gradient is penalised: data x, samples g, half of each, between them (αx + (1−α)g, or half-way), between samples and the anchor, blurred data, or a point mass at the anchor, of mass 1 or of the squared distance of the means, which vanishes</source>
        <translation>wo der Gradient von D bestraft wird: Daten x, Stichproben g, je zur Hälfte, dazwischen (αx + (1−α)g oder in der Mitte), zwischen Stichproben und dem Anker, verwischte Daten oder eine Punktmasse am Anker, von Masse 1 oder vom quadrierten Abstand der Mittelwerte, der verschwindet</translation>
    </message>
    <message>
        <source>every coordinate of the anchor or of the point mass</source>
        <translation>jede Koordinate des Ankers oder der Punktmasse</translation>
    </message>
    <message>
        <source>standard deviation that blurs the data</source>
        <translation>Standardabweichung, mit der die Daten verwischt werden</translation>
    </message>
    <message>
        <source>Spectral normalisation</source>
        <translation>Spektrale Normierung</translation>
    </message>
    <message>
        <source>Fixes the critic&apos;s slope at K. With one weight nothing is left to learn, D = ±Kx; in more, D turns for ever.</source>
        <translation>Legt die Steigung des Kritikers auf K fest. Bei einem Gewicht bleibt nichts zu lernen, D = ±Kx; bei mehreren dreht sich D ewig.</translation>
    </message>
    <message>
        <source>WGAN-GP gradient penalty</source>
        <translation>WGAN-GP-Gradientenstrafe</translation>
    </message>
    <message>
        <source>Pulls ‖∇D‖ towards a target: the equilibrium is lost and a limit cycle, or a false rest point, takes its place.</source>
        <translation>Zieht ‖∇D‖ zu einem Zielwert: das Gleichgewicht geht verloren, und ein Grenzzyklus oder ein falscher Ruhepunkt tritt an seine Stelle.</translation>
    </message>
    <message>
        <source>strength; the paper&apos;s λ is γ/2</source>
        <translation>Stärke; das λ des Artikels ist γ/2</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Neither converges nor diverges on a rotation: it settles on a ring whose radius is proportional to the step.</source>
        <translation>Konvergiert und divergiert auf einer Drehung nicht: läuft auf einen Ring ein, dessen Radius proportional zur Schrittweite ist.</translation>
    </message>
    <message>
        <source>step of both players</source>
        <translation>Schrittweite beider Spieler</translation>
    </message>
    <message>
        <source>share of the old mean that is kept; negative values are negative momentum</source>
        <translation>Anteil des alten Mittels, der bleibt; negative Werte sind negatives Momentum</translation>
    </message>
    <message>
        <source>share of the old mean square that is kept</source>
        <translation>Anteil des alten mittleren Quadrats, der bleibt</translation>
    </message>
    <message>
        <source>what keeps the division finite</source>
        <translation>was die Division endlich hält</translation>
    </message>
    <message>
        <source>ε inside the root, not outside as published</source>
        <translation>ε in der Wurzel, nicht außerhalb wie veröffentlicht</translation>
    </message>
    <message>
        <source>Alternating descent</source>
        <translation>Alternierender Abstieg</translation>
    </message>
    <message>
        <source>The generator steps, then the discriminator: on a pure rotation it stays on a ring instead of diverging.</source>
        <translation>Erst geht der Generator einen Schritt, dann der Diskriminator: auf einer reinen Drehung bleibt es auf einem Ring, statt zu divergieren.</translation>
    </message>
    <message>
        <source>step of the generator</source>
        <translation>Schrittweite des Generators</translation>
    </message>
    <message>
        <source>step of the discriminator over that of the generator</source>
        <translation>Schrittweite des Diskriminators durch die des Generators</translation>
    </message>
    <message>
        <source>generator steps in a round</source>
        <translation>Generatorschritte je Runde</translation>
    </message>
    <message>
        <source>discriminator steps in a round</source>
        <translation>Diskriminatorschritte je Runde</translation>
    </message>
    <message>
        <source>Descent with averaging</source>
        <translation>Abstieg mit Mittelung</translation>
    </message>
    <message>
        <source>Plain descent with the mean of its path beside it: the mean converges where the path only circles.</source>
        <translation>Einfacher Abstieg mit dem Mittel seines Pfads daneben: das Mittel konvergiert, wo der Pfad nur kreist.</translation>
    </message>
    <message>
        <source>share of the old average that is kept</source>
        <translation>Anteil des alten Mittels, der bleibt</translation>
    </message>
    <message>
        <source>the mean of all iterates, β = 1 − 1/t</source>
        <translation>das Mittel aller Iterierten, β = 1 − 1/t</translation>
    </message>
    <message>
        <source>the descent is alternating</source>
        <translation>der Abstieg ist alternierend</translation>
    </message>
    <message>
        <source>Competitive gradient descent</source>
        <translation>Kompetitiver Gradientenabstieg</translation>
    </message>
    <message>
        <source>Each player answers to what the other is about to do: implicit in the coupling, explicit in the rest.</source>
        <translation>Jeder Spieler antwortet auf das, was der andere gleich tun wird: implizit in der Kopplung, explizit im Rest.</translation>
    </message>
    <message>
        <source>Chekhov GAN with a queue</source>
        <translation>Chekhov-GAN mit Warteschlange</translation>
    </message>
    <message>
        <source>Steps against a queue of past opponents: the delay drives the last iterate outwards faster than plain descent.</source>
        <translation>Schritte gegen eine Warteschlange früherer Gegner: die Verzögerung treibt die letzte Iterierte schneller nach außen als einfacher Abstieg.</translation>
    </message>
    <message>
        <source>opponents in the queue, the present one among them</source>
        <translation>Gegner in der Warteschlange, der gegenwärtige eingeschlossen</translation>
    </message>
    <message>
        <source>steps between two of them</source>
        <translation>Schritte zwischen zweien davon</translation>
    </message>
    <message>
        <source>strength of the decaying pull to the origin</source>
        <translation>Stärke des abklingenden Zugs zum Ursprung</translation>
    </message>
    <message>
        <source>Chekhov GAN (FTRL)</source>
        <translation>Chekhov-GAN (FTRL)</translation>
    </message>
    <message>
        <source>Both players answer to all of the past with a pull to the start that grows like √t: while η₀ω ≤ 1 the average converges like 1/√t, the path more slowly or, from η₀ω = 1 on, not at all.</source>
        <translation>Beide Spieler antworten auf die ganze Vergangenheit, mit einem Zug zum Start, der wie √t wächst: solange η₀ω ≤ 1 ist, konvergiert das Mittel wie 1/√t, der Pfad langsamer oder, ab η₀ω = 1, gar nicht.</translation>
    </message>
    <message>
        <source>inverse strength of the regularizer √t/(2η₀)·‖w − w₀‖²</source>
        <translation>inverse Stärke des Regularisierers √t/(2η₀)·‖w − w₀‖²</translation>
    </message>
    <message>
        <source>Crossing the curl</source>
        <translation>Crossing the curl</translation>
    </message>
    <message>
        <source>Follows ½(J − Jᵀ)v, which on a pure rotation points straight at the equilibrium; alone it ignores damping.</source>
        <translation>Folgt ½(J − Jᵀ)v, das bei einer reinen Drehung geradewegs auf das Gleichgewicht zeigt; allein beachtet es Dämpfung nicht.</translation>
    </message>
    <message>
        <source>weight of the field itself</source>
        <translation>Gewicht des Feldes selbst</translation>
    </message>
    <message>
        <source>weight of Jᵀv; with κ = 1, γ = 0 it is consensus optimization</source>
        <translation>Gewicht von Jᵀv; mit κ = 1, γ = 0 ist es Konsensoptimierung</translation>
    </message>
    <message>
        <source>weight of Jv; with κ = 1, β = 0 it is extragradient to first order</source>
        <translation>Gewicht von Jv; mit κ = 1, β = 0 ist es in erster Ordnung Extragradient</translation>
    </message>
    <message>
        <source>Extragradient</source>
        <translation>Extragradient</translation>
    </message>
    <message>
        <source>μ = 1 + hλ + h&apos;hλ²: the last term turns rotation into contraction for hω &lt; 1 if h&apos; = h, in general for q²h²ω² &lt; 2q − 1 with q = h&apos;/h.</source>
        <translation>μ = 1 + hλ + h&apos;hλ²: der letzte Term macht aus Drehung Kontraktion, für hω &lt; 1, wenn h&apos; = h ist, allgemein für q²h²ω² &lt; 2q − 1 mit q = h&apos;/h.</translation>
    </message>
    <message>
        <source>length of the look ahead, in steps</source>
        <translation>Länge der Vorausschau, in Schritten</translation>
    </message>
    <message>
        <source>Continuous flow</source>
        <translation>Kontinuierlicher Fluss</translation>
    </message>
    <message>
        <source>time between two points of the output</source>
        <translation>Zeit zwischen zwei Punkten der Ausgabe</translation>
    </message>
    <message>
        <source>absolute and relative error allowed in an internal step</source>
        <translation>erlaubter absoluter und relativer Fehler in einem inneren Schritt</translation>
    </message>
    <message>
        <source>Implicit descent</source>
        <translation>Impliziter Abstieg</translation>
    </message>
    <message>
        <source>The gradient of the point it arrives at: μ = 1/(1 − hλ) contracts whatever does not grow by itself, at every step size.</source>
        <translation>Der Gradient des Punkts, an dem er ankommt: μ = 1/(1 − hλ) kontrahiert bei jeder Schrittweite, was nicht von selbst wächst.</translation>
    </message>
    <message>
        <source>LEAD</source>
        <translation>LEAD</translation>
    </message>
    <message>
        <source>Momentum with a force from the mixed derivatives that damps rotations; with α = h and β = 0 it is optimistic descent on a bilinear game.</source>
        <translation>Momentum mit einer Kraft aus den gemischten Ableitungen, die Drehungen dämpft; mit α = h und β = 0 ist es auf einem bilinearen Spiel optimistischer Abstieg.</translation>
    </message>
    <message>
        <source>momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>strength of the coupling force; its sign is the one that damps, our choice</source>
        <translation>Stärke der Kopplungskraft; ihr Vorzeichen ist das dämpfende, unsere Wahl</translation>
    </message>
    <message>
        <source>Lookahead</source>
        <translation>Lookahead</translation>
    </message>
    <message>
        <source>Falls back half the way every k steps: the chord of an outward spiral leads inwards. Its multipliers are those of a period.</source>
        <translation>Fällt alle k Schritte den halben Weg zurück: die Sehne einer auswärts laufenden Spirale führt nach innen. Seine Multiplikatoren sind die einer Periode.</translation>
    </message>
    <message>
        <source>inner step of both players</source>
        <translation>innere Schrittweite beider Spieler</translation>
    </message>
    <message>
        <source>inner steps before the slow weights move</source>
        <translation>innere Schritte, bevor sich die langsamen Gewichte bewegen</translation>
    </message>
    <message>
        <source>how far the slow weights move towards the fast ones</source>
        <translation>wie weit sich die langsamen Gewichte auf die schnellen zubewegen</translation>
    </message>
    <message>
        <source>the inner descent is alternating</source>
        <translation>der innere Abstieg ist alternierend</translation>
    </message>
    <message>
        <source>Heavy-ball momentum</source>
        <translation>Heavy-Ball-Momentum</translation>
    </message>
    <message>
        <source>Positive momentum destabilises a rotation; negative momentum with alternating players converges on it.</source>
        <translation>Positives Momentum destabilisiert eine Drehung; negatives Momentum mit abwechselnden Spielern konvergiert auf ihr.</translation>
    </message>
    <message>
        <source>momentum; negative values damp rotations when players alternate</source>
        <translation>Momentum; negative Werte dämpfen Drehungen, wenn die Spieler sich abwechseln</translation>
    </message>
    <message>
        <source>the discriminator&apos;s gradient is taken at the generator&apos;s new parameters</source>
        <translation>der Gradient des Diskriminators wird an den neuen Parametern des Generators genommen</translation>
    </message>
    <message>
        <source>Nesterov momentum</source>
        <translation>Nesterov-Momentum</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum, not along the gradient: on a rotation it diverges as heavy-ball momentum does.</source>
        <translation>Schaut entlang des Momentums voraus, nicht entlang des Gradienten: auf einer Drehung divergiert es wie Heavy-Ball-Momentum.</translation>
    </message>
    <message>
        <source>Optimistic descent</source>
        <translation>Optimistischer Abstieg</translation>
    </message>
    <message>
        <source>Extragradient at the price of one gradient a step, were the last one kept; here both are computed anew, on the same batch. Converges on a rotation for hω &lt; 1/√3.</source>
        <translation>Extragradient zum Preis eines Gradienten je Schritt, wenn der letzte aufbewahrt würde; hier werden beide neu berechnet, auf demselben Stapel. Konvergiert auf einer Drehung für hω &lt; 1/√3.</translation>
    </message>
    <message>
        <source>RMSProp</source>
        <translation>RMSProp</translation>
    </message>
    <message>
        <source>Steps of a fixed length: on a rotation it neither converges nor diverges but settles on a ring of radius h√(8/(1 − α)).</source>
        <translation>Schritte fester Länge: konvergiert und divergiert auf einer Drehung nicht, sondern läuft auf einen Ring vom Radius h√(8/(1 − α)) ein.</translation>
    </message>
    <message>
        <source>ε inside the root, as TensorFlow has it, or outside, as PyTorch has it</source>
        <translation>ε in der Wurzel, wie bei TensorFlow, oder außerhalb, wie bei PyTorch</translation>
    </message>
    <message>
        <source>the first mean square; TensorFlow begins at 1</source>
        <translation>das erste mittlere Quadrat; TensorFlow beginnt bei 1</translation>
    </message>
    <message>
        <source>Symplectic gradient adjustment</source>
        <translation>Symplektische Gradientenanpassung</translation>
    </message>
    <message>
        <source>Adds the gradient&apos;s image under the antisymmetric part of the Jacobian: rotations are turned inwards, potential games left alone.</source>
        <translation>Addiert das Bild des Gradienten unter dem antisymmetrischen Teil der Jacobimatrix: Drehungen werden nach innen gelenkt, Potentialspiele bleiben unberührt.</translation>
    </message>
    <message>
        <source>weight of the adjustment</source>
        <translation>Gewicht der Anpassung</translation>
    </message>
    <message>
        <source>choose the sign of λ at every step, as the authors&apos; optional variant</source>
        <translation>das Vorzeichen von λ in jedem Schritt wählen, wie in der optionalen Variante der Autoren</translation>
    </message>
    <message>
        <source>what the alignment is compared with; the authors divide by the number of tensors, this by n</source>
        <translation>womit die Ausrichtung verglichen wird; die Autoren teilen durch die Zahl der Tensoren, hier durch n</translation>
    </message>
    <message>
        <source>Simultaneous descent</source>
        <translation>Simultaner Abstieg</translation>
    </message>
    <message>
        <source>Both players step at once: μ = 1 + hλ, so purely imaginary eigenvalues always diverge.</source>
        <translation>Beide Spieler gehen zugleich einen Schritt: μ = 1 + hλ, also divergieren rein imaginäre Eigenwerte immer.</translation>
    </message>
    <message>
        <source>Unrolled descent</source>
        <translation>Entrollter Abstieg</translation>
    </message>
    <message>
        <source>The generator foresees k steps of the discriminator, which damps it as a penalty on the discriminator&apos;s gradient would.</source>
        <translation>Der Generator sieht k Schritte des Diskriminators voraus, was ihn dämpft wie eine Strafe auf den Gradienten des Diskriminators.</translation>
    </message>
    <message>
        <source>discriminator steps that the generator foresees; 0 is simultaneous descent</source>
        <translation>Diskriminatorschritte, die der Generator vorhersieht; 0 ist simultaner Abstieg</translation>
    </message>
    <message>
        <source>step of the foreseen discriminator</source>
        <translation>Schrittweite des vorhergesehenen Diskriminators</translation>
    </message>
    <message>
        <source>differentiate through the foreseen steps; without it half of the damping is lost</source>
        <translation>durch die vorhergesehenen Schritte hindurch ableiten; ohne das geht die Hälfte der Dämpfung verloren</translation>
    </message>
    <message>
        <source>max |μ| of the method&apos;s map: stable below 1</source>
        <translation>max |μ| der Abbildung des Verfahrens: stabil unter 1</translation>
    </message>
    <message>
        <source>max Re λ of the flow: stable below 0</source>
        <translation>max Re λ des Flusses: stabil unter 0</translation>
    </message>
    <message>
        <source>max |Im λ / Re λ| over the non-zero λ</source>
        <translation>max |Im λ / Re λ| über die λ ≠ 0</translation>
    </message>
    <message>
        <source>max |λ| / min |λ| over the non-zero λ</source>
        <translation>max |λ| / min |λ| über die λ ≠ 0</translation>
    </message>
    <message>
        <source>-ln max |μ|: the error shrinks like exp(-r k) in k steps of the method</source>
        <translation>-ln max |μ|: der Fehler schrumpft wie exp(-r k) in k Schritten des Verfahrens</translation>
    </message>
    <message>
        <source>the step below which simultaneous descent contracts</source>
        <translation>die Schrittweite, unter der simultaner Abstieg kontrahiert</translation>
    </message>
    <message>
        <source>the step at which simultaneous descent contracts most</source>
        <translation>die Schrittweite, bei der simultaner Abstieg am stärksten kontrahiert</translation>
    </message>
    <message>
        <source>max |1 + h λ| at that step</source>
        <translation>max |1 + h λ| bei dieser Schrittweite</translation>
    </message>
    <message>
        <source>All four</source>
        <translation>Alle vier</translation>
    </message>
    <message>
        <source>Average against last iterate</source>
        <translation>Mittel gegen letzte Iterierte</translation>
    </message>
    <message>
        <source>Basins of attraction</source>
        <translation>Einzugsgebiete</translation>
    </message>
    <message>
        <source>Data space</source>
        <translation>Datenraum</translation>
    </message>
    <message>
        <source>Root locus</source>
        <translation>Wurzelortskurve</translation>
    </message>
    <message>
        <source>Stability map</source>
        <translation>Stabilitätskarte</translation>
    </message>
    <message>
        <source>Measures along a number</source>
        <translation>Maße entlang einer Zahl</translation>
    </message>
    <message>
        <source>Mode coverage</source>
        <translation>Modenabdeckung</translation>
    </message>
    <message>
        <source>Path angle</source>
        <translation>Pfadwinkel</translation>
    </message>
    <message>
        <source>Phase portrait</source>
        <translation>Phasenportrait</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitverläufe</translation>
    </message>
    <message>
        <source>Spectra along training</source>
        <translation>Spektren im Training</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>ICML, column</source>
        <translation>ICML, Spalte</translation>
    </message>
    <message>
        <source>ICML, page</source>
        <translation>ICML, Seite</translation>
    </message>
    <message>
        <source>NeurIPS</source>
        <translation>NeurIPS</translation>
    </message>
    <message>
        <source>ICLR</source>
        <translation>ICLR</translation>
    </message>
    <message>
        <source>AISTATS, column</source>
        <translation>AISTATS, Spalte</translation>
    </message>
    <message>
        <source>AISTATS, page</source>
        <translation>AISTATS, Seite</translation>
    </message>
    <message>
        <source>UAI, column</source>
        <translation>UAI, Spalte</translation>
    </message>
    <message>
        <source>UAI, page</source>
        <translation>UAI, Seite</translation>
    </message>
    <message>
        <source>AAAI, column</source>
        <translation>AAAI, Spalte</translation>
    </message>
    <message>
        <source>AAAI, page</source>
        <translation>AAAI, Seite</translation>
    </message>
    <message>
        <source>CVPR, column</source>
        <translation>CVPR, Spalte</translation>
    </message>
    <message>
        <source>CVPR, page</source>
        <translation>CVPR, Seite</translation>
    </message>
    <message>
        <source>ECCV</source>
        <translation>ECCV</translation>
    </message>
    <message>
        <source>JMLR</source>
        <translation>JMLR</translation>
    </message>
    <message>
        <source>TMLR</source>
        <translation>TMLR</translation>
    </message>
    <message>
        <source>IEEE, column</source>
        <translation>IEEE, Spalte</translation>
    </message>
    <message>
        <source>IEEE, page</source>
        <translation>IEEE, Seite</translation>
    </message>
    <message>
        <source>Thesis on A4, 150 mm</source>
        <translation>Abschlussarbeit auf A4, 150 mm</translation>
    </message>
    <message>
        <source>Beamer slide 4:3</source>
        <translation>Beamer-Folie 4:3</translation>
    </message>
    <message>
        <source>Beamer slide 16:9</source>
        <translation>Beamer-Folie 16:9</translation>
    </message>
    <message>
        <source>Poster A0, column of 250 mm</source>
        <translation>Poster A0, Spalte von 250 mm</translation>
    </message>
    <message>
        <source>Control loop</source>
        <translation>Regelkreis</translation>
    </message>
    <message>
        <source>The generator shifts a Gaussian onto another: small σ makes training cycle, large σ makes it stiff.</source>
        <translation>Der Generator schiebt eine Gaußverteilung auf eine andere: Kleines σ lässt das Training kreisen, großes macht es steif.</translation>
    </message>
    <message>
        <source>A Gaussian&apos;s mean and scale are learned against a quadratic critic; the Wasserstein one turns at two frequencies.</source>
        <translation>Mittel und Breite einer Gaußverteilung werden gegen einen quadratischen Kritiker gelernt; das Wasserstein-Spiel dreht mit zwei Frequenzen.</translation>
    </message>
    <message>
        <source>an encoder with the discriminator&apos;s hidden layers, from data to latent points, which mode regularization trains; its parameters follow the generator&apos;s</source>
        <translation>ein Encoder mit den verborgenen Schichten des Diskriminators, von Daten zu latenten Punkten, den die Modenregularisierung trainiert; seine Parameter folgen denen des Generators</translation>
    </message>
    <message>
        <source>past steps whose samples count beside the present ones</source>
        <translation>frühere Schritte, deren Stichproben neben den heutigen zählen</translation>
    </message>
    <message>
        <source>the slope of the normalised critic; of a network a bound on it</source>
        <translation>die Steigung des normierten Kritikers; bei einem Netz eine Schranke dafür</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <source>J</source>
        <translation>J</translation>
    </message>
    <message>
        <source>the exact Jacobian of the regularised field</source>
        <translation>die exakte Jacobimatrix des regularisierten Felds</translation>
    </message>
    <message>
        <source>J of the plain game</source>
        <translation>J des bloßen Spiels</translation>
    </message>
    <message>
        <source>the exact Jacobian of the game without its regularizers</source>
        <translation>die exakte Jacobimatrix des Spiels ohne seine Regularisierer</translation>
    </message>
    <message>
        <source>J − γJᵀJ</source>
        <translation>J − γJᵀJ</translation>
    </message>
    <message>
        <source>with J of the plain game, as the authors of consensus draw it: exact at equilibria only</source>
        <translation>mit J des bloßen Spiels, wie die Autoren der Konsensoptimierung es zeichnen: exakt nur in Gleichgewichten</translation>
    </message>
    <message>
        <source>P·J</source>
        <translation>P·J</translation>
    </message>
    <message>
        <source>with the P by which the next step of RMSProp or Adam scales the field, momentum left aside</source>
        <translation>mit dem P, mit dem der nächste Schritt von RMSProp oder Adam das Feld skaliert, ohne Momentum</translation>
    </message>
    <message>
        <source>Adam settles on a ring</source>
        <translation>Adam endet auf einem Ring</translation>
    </message>
    <message>
        <source>The average converges, the last iterate does not</source>
        <translation>Der Mittelwert konvergiert, die letzte Iterierte nicht</translation>
    </message>
    <message>
        <source>The same steps without a queue</source>
        <translation>Dieselben Schritte ohne Warteschlange</translation>
    </message>
    <message>
        <source>Stale opponents make the last iterate worse</source>
        <translation>Veraltete Gegner machen die letzte Iterierte schlechter</translation>
    </message>
    <message>
        <source>Step, poles, Bode and Nyquist for four feedbacks</source>
        <translation>Sprung, Pole, Bode und Nyquist für vier Rückkopplungen</translation>
    </message>
    <message>
        <source>The loop and its margins, Wasserstein loss, Λ = ½</source>
        <translation>Der Kreis und seine Reserven, Wasserstein-Verlust, Λ = ½</translation>
    </message>
    <message>
        <source>Data at 0: the output says nothing, and nothing is damped</source>
        <translation>Daten bei 0: die Ausgabe sagt nichts, und nichts wird gedämpft</translation>
    </message>
    <message>
        <source>Step response, hinge loss, Λ = 0</source>
        <translation>Sprungantwort, Hinge-Verlust, Λ = 0</translation>
    </message>
    <message>
        <source>Step response, hinge loss, Λ = 2</source>
        <translation>Sprungantwort, Hinge-Verlust, Λ = 2</translation>
    </message>
    <message>
        <source>Step response, hinge loss, Λ = 3</source>
        <translation>Sprungantwort, Hinge-Verlust, Λ = 3</translation>
    </message>
    <message>
        <source>Step response, hinge loss, Λ = ½</source>
        <translation>Sprungantwort, Hinge-Verlust, Λ = ½</translation>
    </message>
    <message>
        <source>Step response, least-squares loss, Λ = 0</source>
        <translation>Sprungantwort, Kleinste-Quadrate-Verlust, Λ = 0</translation>
    </message>
    <message>
        <source>Step response, least-squares loss, Λ = 2</source>
        <translation>Sprungantwort, Kleinste-Quadrate-Verlust, Λ = 2</translation>
    </message>
    <message>
        <source>Step response, least-squares loss, Λ = 3</source>
        <translation>Sprungantwort, Kleinste-Quadrate-Verlust, Λ = 3</translation>
    </message>
    <message>
        <source>Step response, least-squares loss, Λ = ½</source>
        <translation>Sprungantwort, Kleinste-Quadrate-Verlust, Λ = ½</translation>
    </message>
    <message>
        <source>Step response, minimax loss, Λ = 0</source>
        <translation>Sprungantwort, Minimax-Verlust, Λ = 0</translation>
    </message>
    <message>
        <source>Step response, minimax loss, Λ = 2</source>
        <translation>Sprungantwort, Minimax-Verlust, Λ = 2</translation>
    </message>
    <message>
        <source>Step response, minimax loss, Λ = 3</source>
        <translation>Sprungantwort, Minimax-Verlust, Λ = 3</translation>
    </message>
    <message>
        <source>Step response, minimax loss, Λ = ½</source>
        <translation>Sprungantwort, Minimax-Verlust, Λ = ½</translation>
    </message>
    <message>
        <source>Momentum β = 0.5: still unstable</source>
        <translation>Momentum β = 0.5: noch immer instabil</translation>
    </message>
    <message>
        <source>Momentum β = -0.5: still unstable</source>
        <translation>Momentum β = −0.5: noch immer instabil</translation>
    </message>
    <message>
        <source>Momentum β = 0.9: still unstable</source>
        <translation>Momentum β = 0.9: noch immer instabil</translation>
    </message>
    <message>
        <source>Eight Gaussians with feedback, the settings of the authors</source>
        <translation>Acht Gaußverteilungen mit Rückkopplung, Einstellungen der Autoren</translation>
    </message>
    <message>
        <source>Eight Gaussians with and without feedback</source>
        <translation>Acht Gaußverteilungen mit und ohne Rückkopplung</translation>
    </message>
    <message>
        <source>Step response, Wasserstein loss, Λ = 0</source>
        <translation>Sprungantwort, Wasserstein-Verlust, Λ = 0</translation>
    </message>
    <message>
        <source>Step response, Wasserstein loss, Λ = 2</source>
        <translation>Sprungantwort, Wasserstein-Verlust, Λ = 2</translation>
    </message>
    <message>
        <source>Step response, Wasserstein loss, Λ = 3</source>
        <translation>Sprungantwort, Wasserstein-Verlust, Λ = 3</translation>
    </message>
    <message>
        <source>Step response, Wasserstein loss, Λ = ½</source>
        <translation>Sprungantwort, Wasserstein-Verlust, Λ = ½</translation>
    </message>
    <message>
        <source>Eight Gaussians by crossing the curl</source>
        <translation>Acht Gaußverteilungen mit „Crossing the curl“</translation>
    </message>
    <message>
        <source>Average play converges where play does not</source>
        <translation>Das mittlere Spiel konvergiert, wo das Spiel es nicht tut</translation>
    </message>
    <message>
        <source>Bistable: who gets stuck</source>
        <translation>Bistabil: wer stecken bleibt</translation>
    </message>
    <message>
        <source>Bistable: a cycle, or stuck</source>
        <translation>Bistabil: ein Zyklus, oder festgefahren</translation>
    </message>
    <message>
        <source>A gradient pulled towards 1: a limit cycle</source>
        <translation>Ein Gradient, zur 1 gezogen: ein Grenzzyklus</translation>
    </message>
    <message>
        <source>Stronger penalty: a false rest point</source>
        <translation>Stärkere Strafe: ein falscher Ruhepunkt</translation>
    </message>
    <message>
        <source>The published strength λ = 10 on the Dirac-GAN</source>
        <translation>Die veröffentlichte Stärke λ = 10 beim Dirac-GAN</translation>
    </message>
    <message>
        <source>Level sets of D with and without DRAGAN</source>
        <translation>Niveaulinien von D mit und ohne DRAGAN</translation>
    </message>
    <message>
        <source>JARE: both cured</source>
        <translation>JARE: beides geheilt</translation>
    </message>
    <message>
        <source>Consensus: phase cured, conditioning ruined</source>
        <translation>Konsens: Phase geheilt, Kondition verdorben</translation>
    </message>
    <message>
        <source>Discriminator-only: the same spectrum</source>
        <translation>Nur der Diskriminator: dasselbe Spektrum</translation>
    </message>
    <message>
        <source>Generator-only: phase cured, conditioning ruined</source>
        <translation>Nur der Generator: Phase geheilt, Kondition verdorben</translation>
    </message>
    <message>
        <source>Small variance: the phase factor explodes</source>
        <translation>Kleine Varianz: der Phasenfaktor explodiert</translation>
    </message>
    <message>
        <source>Eight Gaussians by JARE, the settings of the authors</source>
        <translation>Acht Gaußverteilungen mit JARE, Einstellungen der Autoren</translation>
    </message>
    <message>
        <source>Eight Gaussians by consensus and by JARE</source>
        <translation>Acht Gaußverteilungen mit Konsens und mit JARE</translation>
    </message>
    <message>
        <source>Plain descent: phase and conditioning both hurt</source>
        <translation>Bloßer Abstieg: Phase und Kondition schaden beide</translation>
    </message>
    <message>
        <source>Large variance: the conditioning factor explodes</source>
        <translation>Große Varianz: der Konditionsfaktor explodiert</translation>
    </message>
    <message>
        <source>GAN with gradient-norm regularization</source>
        <translation>GAN mit Regularisierung der Gradientennorm</translation>
    </message>
    <message>
        <source>GAN: streamlines spiral into the equilibrium</source>
        <translation>GAN: Stromlinien laufen in Spiralen ins Gleichgewicht</translation>
    </message>
    <message>
        <source>LQ-GAN: mean and scale of a Gaussian</source>
        <translation>LQ-GAN: Mittelwert und Skala einer Gaußverteilung</translation>
    </message>
    <message>
        <source>LQ-WGAN: two undamped frequencies</source>
        <translation>LQ-WGAN: zwei ungedämpfte Frequenzen</translation>
    </message>
    <message>
        <source>Mode coverage with and without η</source>
        <translation>Modenabdeckung mit und ohne η</translation>
    </message>
    <message>
        <source>Eight Gaussians with η, the settings of the authors</source>
        <translation>Acht Gaußverteilungen mit η, Einstellungen der Autoren</translation>
    </message>
    <message>
        <source>Eight Gaussians with and without η</source>
        <translation>Acht Gaußverteilungen mit und ohne η</translation>
    </message>
    <message>
        <source>WGAN with gradient-norm regularization, η = 1.5</source>
        <translation>WGAN mit Regularisierung der Gradientennorm, η = 1.5</translation>
    </message>
    <message>
        <source>WGAN with gradient-norm regularization, η = 0.5</source>
        <translation>WGAN mit Regularisierung der Gradientennorm, η = 0.5</translation>
    </message>
    <message>
        <source>WGAN with gradient-norm regularization, η = 1</source>
        <translation>WGAN mit Regularisierung der Gradientennorm, η = 1</translation>
    </message>
    <message>
        <source>WGAN with gradient-norm regularization, η = 0.25</source>
        <translation>WGAN mit Regularisierung der Gradientennorm, η = 0.25</translation>
    </message>
    <message>
        <source>WGAN: streamlines are closed orbits</source>
        <translation>WGAN: Stromlinien sind geschlossene Bahnen</translation>
    </message>
    <message>
        <source>Damping in the generator&apos;s own block</source>
        <translation>Dämpfung im eigenen Block des Generators</translation>
    </message>
    <message>
        <source>Two modes, plain GAN: one is never found</source>
        <translation>Zwei Moden, bloßes GAN: eine wird nie gefunden</translation>
    </message>
    <message>
        <source>Two modes, regularized: both are covered</source>
        <translation>Zwei Moden, regularisiert: beide sind abgedeckt</translation>
    </message>
    <message>
        <source>Alternating steps, β = 0.5</source>
        <translation>Alternierende Schritte, β = 0.5</translation>
    </message>
    <message>
        <source>Alternating steps, β = −0.5</source>
        <translation>Alternierende Schritte, β = −0.5</translation>
    </message>
    <message>
        <source>Alternating steps, β = −0.3</source>
        <translation>Alternierende Schritte, β = −0.3</translation>
    </message>
    <message>
        <source>Alternating steps, β = 0</source>
        <translation>Alternierende Schritte, β = 0</translation>
    </message>
    <message>
        <source>Simultaneous steps, β = 0.5</source>
        <translation>Simultane Schritte, β = 0.5</translation>
    </message>
    <message>
        <source>Simultaneous steps, β = −0.5</source>
        <translation>Simultane Schritte, β = −0.5</translation>
    </message>
    <message>
        <source>Simultaneous steps, β = −0.3</source>
        <translation>Simultane Schritte, β = −0.3</translation>
    </message>
    <message>
        <source>Simultaneous steps, β = 0</source>
        <translation>Simultane Schritte, β = 0</translation>
    </message>
    <message>
        <source>Consensus turns the eigenvalues to the left</source>
        <translation>Konsens dreht die Eigenwerte nach links</translation>
    </message>
    <message>
        <source>A large imaginary part: tiny steps</source>
        <translation>Ein großer Imaginärteil: winzige Schritte</translation>
    </message>
    <message>
        <source>Mode coverage with and without consensus</source>
        <translation>Modenabdeckung mit und ohne Konsens</translation>
    </message>
    <message>
        <source>Eight Gaussians, the settings of the notebook</source>
        <translation>Acht Gaußverteilungen, Einstellungen des Notebooks</translation>
    </message>
    <message>
        <source>The spectrum that RMSProp sees</source>
        <translation>Das Spektrum, das RMSProp sieht</translation>
    </message>
    <message>
        <source>Eight Gaussians: descent loses modes, consensus keeps them</source>
        <translation>Acht Gaußverteilungen: Abstieg verliert Moden, Konsens behält sie</translation>
    </message>
    <message>
        <source>The spectrum of two networks before and after training</source>
        <translation>Das Spektrum zweier Netze vor und nach dem Training</translation>
    </message>
    <message>
        <source>A zero real part: alternating descent stays on a ring</source>
        <translation>Realteil null: alternierender Abstieg bleibt auf einem Ring</translation>
    </message>
    <message>
        <source>A zero real part: no step size is small enough</source>
        <translation>Realteil null: keine Schrittweite ist klein genug</translation>
    </message>
    <message>
        <source>A mass of one half is critical</source>
        <translation>Eine Masse von ein halb ist kritisch</translation>
    </message>
    <message>
        <source>A light atom spirals</source>
        <translation>Ein leichtes Atom dreht sich in Spiralen</translation>
    </message>
    <message>
        <source>Fifty atoms: the dual update moves the mass</source>
        <translation>Fünfzig Atome: die duale Aktualisierung bewegt die Masse</translation>
    </message>
    <message>
        <source>Fifty atoms: the GAN is stuck</source>
        <translation>Fünfzig Atome: das GAN steckt fest</translation>
    </message>
    <message>
        <source>Mass moves between two atoms</source>
        <translation>Masse wandert zwischen zwei Atomen</translation>
    </message>
    <message>
        <source>(c) More features: a line of equilibria</source>
        <translation>(c) Mehr Merkmale: eine Linie von Gleichgewichten</translation>
    </message>
    <message>
        <source>(a) A measure that charges the data stabilises</source>
        <translation>(a) Ein Maß, das die Daten trägt, stabilisiert</translation>
    </message>
    <message>
        <source>(d) The uniform game, μ on the data</source>
        <translation>(d) Das Spiel mit Gleichverteilung, μ auf den Daten</translation>
    </message>
    <message>
        <source>(d) The uniform game, μ at a single point</source>
        <translation>(d) Das Spiel mit Gleichverteilung, μ in einem einzigen Punkt</translation>
    </message>
    <message>
        <source>(b) A mass that vanishes at the equilibrium does not</source>
        <translation>(b) Eine Masse, die im Gleichgewicht verschwindet, tut es nicht</translation>
    </message>
    <message>
        <source>Eight Gaussians with and without unrolling</source>
        <translation>Acht Gaußverteilungen mit und ohne Entrollen</translation>
    </message>
    <message>
        <source>Clipping: every larger orbit collapses onto a circle</source>
        <translation>Beschneiden: jede größere Bahn fällt auf einen Kreis</translation>
    </message>
    <message>
        <source>Clipping: the cycle that descent settles on</source>
        <translation>Beschneiden: der Zyklus, auf dem der Abstieg endet</translation>
    </message>
    <message>
        <source>Five critic steps shrink the cycle</source>
        <translation>Fünf Kritikerschritte verkleinern den Zyklus</translation>
    </message>
    <message>
        <source>Dirac-GAN with consensus, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-GAN mit Konsens, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-GAN with consensus, alternating descent</source>
        <translation>Dirac-GAN mit Konsens, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN with consensus, simultaneous descent</source>
        <translation>Dirac-GAN mit Konsens, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-GAN, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-GAN, alternating descent</source>
        <translation>Dirac-GAN, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN, simultaneous descent</source>
        <translation>Dirac-GAN, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN with instance noise, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-GAN mit Instanzrauschen, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-GAN with instance noise, alternating descent</source>
        <translation>Dirac-GAN mit Instanzrauschen, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN with instance noise, simultaneous descent</source>
        <translation>Dirac-GAN mit Instanzrauschen, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN, non-saturating, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-GAN, nicht sättigend, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-GAN, non-saturating, alternating descent</source>
        <translation>Dirac-GAN, nicht sättigend, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN, non-saturating, with R1, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-GAN, nicht sättigend, mit R1, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-GAN, non-saturating, with R1, alternating descent</source>
        <translation>Dirac-GAN, nicht sättigend, mit R1, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN, non-saturating, with R1, simultaneous descent</source>
        <translation>Dirac-GAN, nicht sättigend, mit R1, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN, non-saturating, simultaneous descent</source>
        <translation>Dirac-GAN, nicht sättigend, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN with R1, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-GAN mit R1, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-GAN with R1, alternating descent</source>
        <translation>Dirac-GAN mit R1, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN with critical R1, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-GAN mit kritischem R1, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-GAN with critical R1, alternating descent</source>
        <translation>Dirac-GAN mit kritischem R1, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN with critical R1, simultaneous descent</source>
        <translation>Dirac-GAN mit kritischem R1, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-GAN with R1, simultaneous descent</source>
        <translation>Dirac-GAN mit R1, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-WGAN with weight clipping, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-WGAN mit Beschneiden der Gewichte, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-WGAN with weight clipping, alternating descent</source>
        <translation>Dirac-WGAN mit Beschneiden der Gewichte, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-WGAN with weight clipping, simultaneous descent</source>
        <translation>Dirac-WGAN mit Beschneiden der Gewichte, simultaner Abstieg</translation>
    </message>
    <message>
        <source>Dirac-WGAN with gradient penalty, alternating descent, 5 discriminator steps</source>
        <translation>Dirac-WGAN mit Gradientenstrafe, alternierender Abstieg, 5 Diskriminatorschritte</translation>
    </message>
    <message>
        <source>Dirac-WGAN with gradient penalty, alternating descent</source>
        <translation>Dirac-WGAN mit Gradientenstrafe, alternierender Abstieg</translation>
    </message>
    <message>
        <source>Dirac-WGAN with gradient penalty, simultaneous descent</source>
        <translation>Dirac-WGAN mit Gradientenstrafe, simultaner Abstieg</translation>
    </message>
    <message>
        <source>R1 makes every start converge</source>
        <translation>R1 lässt jeden Start konvergieren</translation>
    </message>
    <message>
        <source>Dirac-GAN, simultaneous beside alternating descent</source>
        <translation>Dirac-GAN, simultaner neben alternierendem Abstieg</translation>
    </message>
    <message>
        <source>Ḋ = p_d/D − p_g/(1−D), ṗ_g = −log(2(1−D)); 0 ≤ p_g ≤ 1, 0 &lt; D &lt; 1</source>
        <translation>Ḋ = p_d/D − p_g/(1−D), ṗ_g = −log(2(1−D)); 0 ≤ p_g ≤ 1, 0 &lt; D &lt; 1</translation>
    </message>
    <message>
        <source>V = ωθψ + (p/2)θ² − (d/2)ψ², L_G = V = −L_D</source>
        <translation>V = ωθψ + (p/2)θ² − (d/2)ψ², L_G = V = −L_D</translation>
    </message>
    <message>
        <source>data δ_c, samples δ_θ, D(x) = ψx, or ψ₁x + ψ₂x²/2; + b</source>
        <translation>Daten δ_c, Stichproben δ_θ, D(x) = ψx oder ψ₁x + ψ₂x²/2; + b</translation>
    </message>
    <message>
        <source>data N(m, σ²I), samples N(θ, σ²I), D(x) = ψᵀx</source>
        <translation>Daten N(m, σ²I), Stichproben N(θ, σ²I), D(x) = ψᵀx</translation>
    </message>
    <message>
        <source>data N(μ, s²), G(z) = az + b with z ~ N(0, 1), D(x) = w₂x² + w₁x</source>
        <translation>Daten N(μ, s²), G(z) = az + b mit z ~ N(0, 1), D(x) = w₂x² + w₁x</translation>
    </message>
    <message>
        <source>data: 8 Gaussians on a ring; G, D: layers f(Wh + b), the last one linear; expectations over a batch</source>
        <translation>Daten: 8 Gaußverteilungen auf einem Ring; G, D: Schichten f(Wh + b), die letzte linear; Erwartungswerte über einen Stapel</translation>
    </message>
    <message>
        <source>data δ_0, samples δ_θ in the plane, D(x) = Kψᵀx/√(‖ψ‖² + ε²)</source>
        <translation>Daten δ_0, Stichproben δ_θ in der Ebene, D(x) = Kψᵀx/√(‖ψ‖² + ε²)</translation>
    </message>
    <message>
        <source>V = Σ_i p_{d,i} log D_i + p_{g,i} log(1−D_i), p_g = (p, 1−p); 0 ≤ p ≤ 1, 0 &lt; D_i &lt; 1</source>
        <translation>V = Σ_i p_{d,i} log D_i + p_{g,i} log(1−D_i), p_g = (p, 1−p); 0 ≤ p ≤ 1, 0 &lt; D_i &lt; 1</translation>
    </message>
    <message>
        <source>data ½δ₋₁ + ½δ₁, G(z) = az + b with z = ±1, D(x) = w₂x² + w₁x or a table of n atoms</source>
        <translation>Daten ½δ₋₁ + ½δ₁, G(z) = az + b mit z = ±1, D(x) = w₂x² + w₁x oder eine Tabelle mit n Atomen</translation>
    </message>
    <message>
        <source>data U[−1, 1], G(z) = az with z ~ U[−1, 1], D(x) = w₂x²</source>
        <translation>Daten U[−1, 1], G(z) = az mit z ~ U[−1, 1], D(x) = w₂x²</translation>
    </message>
    <message>
        <source>a(t) = min(0, t−1), b(t) = min(0, −t−1), g(t) = −t</source>
        <translation>a(t) = min(0, t−1), b(t) = min(0, −t−1), g(t) = −t</translation>
    </message>
    <message>
        <source>a(t) = log σ(t), b(t) = log σ(−t), g(t) = −t</source>
        <translation>a(t) = log σ(t), b(t) = log σ(−t), g(t) = −t</translation>
    </message>
    <message>
        <source>a(t) = −(t−c)², b(t) = −(t+c)², g(t) = (t−c)² with c = ½; not centred: c = 1 and g(t) = t²</source>
        <translation>a(t) = −(t−c)², b(t) = −(t+c)², g(t) = (t−c)² mit c = ½; nicht zentriert: c = 1 und g(t) = t²</translation>
    </message>
    <message>
        <source>a(t) = log σ(t), b(t) = log σ(−t), g = b</source>
        <translation>a(t) = log σ(t), b(t) = log σ(−t), g = b</translation>
    </message>
    <message>
        <source>a(t) = log σ(t), b(t) = log σ(−t), g(t) = −log σ(t)</source>
        <translation>a(t) = log σ(t), b(t) = log σ(−t), g(t) = −log σ(t)</translation>
    </message>
    <message>
        <source>a(t) = tanh t, b(t) = −tanh t, g(t) = −tanh t</source>
        <translation>a(t) = tanh t, b(t) = −tanh t, g(t) = −tanh t</translation>
    </message>
    <message>
        <source>a(t) = t, b(t) = −t, g(t) = −t</source>
        <translation>a(t) = t, b(t) = −t, g(t) = −t</translation>
    </message>
    <message>
        <source>m⁺ = β₁m + (1 − β₁)v, s⁺ = β₂s + (1 − β₂)v², w⁺ = w + h m̂/(√ŝ + ε), hats divide by 1 − βᵗ</source>
        <translation>m⁺ = β₁m + (1 − β₁)v, s⁺ = β₂s + (1 − β₂)v², w⁺ = w + h m̂/(√ŝ + ε), Dächer teilen durch 1 − βᵗ</translation>
    </message>
    <message>
        <source>n_g steps θ ← θ + h v_θ, then n_d steps ψ ← ψ + ρh v_ψ at the new θ</source>
        <translation>n_g Schritte θ ← θ + h v_θ, dann n_d Schritte ψ ← ψ + ρh v_ψ beim neuen θ</translation>
    </message>
    <message>
        <source>w̄⁺ = βw̄ + (1 − β)w⁺, or β = 1 − 1/t for the uniform mean; w⁺ by plain descent</source>
        <translation>w̄⁺ = βw̄ + (1 − β)w⁺, oder β = 1 − 1/t für das gleichmäßige Mittel; w⁺ durch bloßen Abstieg</translation>
    </message>
    <message>
        <source>w⁺ = w + h(I − hJ_off)⁻¹ v(w); beyond 24 parameters by conjugate gradients to a relative residual of 1e-12</source>
        <translation>w⁺ = w + h(I − hJ_off)⁻¹ v(w); über 24 Parametern durch konjugierte Gradienten bis zum relativen Residuum 1e-12</translation>
    </message>
    <message>
        <source>θ⁺ = θ + (h/K) Σ_k v_θ(θ, ψ(t − km)), ψ likewise, k = 0 … K − 1; with a pull −hC/√t·w</source>
        <translation>θ⁺ = θ + (h/K) Σ_k v_θ(θ, ψ(t − km)), ψ ebenso, k = 0 … K − 1; mit einem Zug −hC/√t·w</translation>
    </message>
    <message>
        <source>w⁺ = w₀ + (η₀/√t) Σ v(w_s) over the t points so far; output: their average</source>
        <translation>w⁺ = w₀ + (η₀/√t) Σ v(w_s) über die bisherigen t Punkte; Ausgabe: ihr Mittelwert</translation>
    </message>
    <message>
        <source>w⁺ = w + h(κv − βJᵀv + γJv); κ = 0, β = γ = ½ is F_cc</source>
        <translation>w⁺ = w + h(κv − βJᵀv + γJv); κ = 0, β = γ = ½ ist F_cc</translation>
    </message>
    <message>
        <source>w⁺ = w + h v(w + h&apos; v(w))</source>
        <translation>w⁺ = w + h v(w + h&apos; v(w))</translation>
    </message>
    <message>
        <source>ẇ = v(w)</source>
        <translation>ẇ = v(w)</translation>
    </message>
    <message>
        <source>w⁺ = w + h v(w⁺)</source>
        <translation>w⁺ = w + h v(w⁺)</translation>
    </message>
    <message>
        <source>w⁺ = w + h v + β(w − w₋) + αJ_off(w − w₋)</source>
        <translation>w⁺ = w + h v + β(w − w₋) + αJ_off(w − w₋)</translation>
    </message>
    <message>
        <source>every k steps of descent w: slow ← slow + α(w − slow), w ← slow; μ = 1 − α + α(1 + hλ)ᵏ</source>
        <translation>alle k Abstiegsschritte w: langsam ← langsam + α(w − langsam), w ← langsam; μ = 1 − α + α(1 + hλ)ᵏ</translation>
    </message>
    <message>
        <source>w⁺ = w + h v(w) + β(w − w₋)</source>
        <translation>w⁺ = w + h v(w) + β(w − w₋)</translation>
    </message>
    <message>
        <source>y = w + β(w − w₋), w⁺ = y + h v(y)</source>
        <translation>y = w + β(w − w₋), w⁺ = y + h v(y)</translation>
    </message>
    <message>
        <source>w⁺ = w + 2h v(w) − h v(w₋)</source>
        <translation>w⁺ = w + 2h v(w) − h v(w₋)</translation>
    </message>
    <message>
        <source>s⁺ = αs + (1 − α)v², w⁺ = w + h v/√(s⁺ + ε)</source>
        <translation>s⁺ = αs + (1 − α)v², w⁺ = w + h v/√(s⁺ + ε)</translation>
    </message>
    <message>
        <source>w⁺ = w + h(v − λ·½(Jᵀv − Jv)); aligned: λ·sign(⟨v,Jᵀv⟩·⟨½(Jv − Jᵀv),Jᵀv⟩/n + ε)</source>
        <translation>w⁺ = w + h(v − λ·½(Jᵀv − Jv)); ausgerichtet: λ·sign(⟨v,Jᵀv⟩·⟨½(Jv − Jᵀv),Jᵀv⟩/n + ε)</translation>
    </message>
    <message>
        <source>w⁺ = w + diag(h, ρh) v(w)</source>
        <translation>w⁺ = w + diag(h, ρh) v(w)</translation>
    </message>
    <message>
        <source>θ⁺ = θ − h d/dθ L_G(θ, ψ_k(θ, ψ)), ψ_{i+1} = ψ_i + ηv_ψ(θ, ψ_i); ψ⁺ = ψ + h v_ψ(θ, ψ)</source>
        <translation>θ⁺ = θ − h d/dθ L_G(θ, ψ_k(θ, ψ)), ψ_{i+1} = ψ_i + ηv_ψ(θ, ψ_i); ψ⁺ = ψ + h v_ψ(θ, ψ)</translation>
    </message>
    <message>
        <source>L_D += (λ/2)(E_data D² + E_samples D²)</source>
        <translation>L_D += (λ/2)(E_Daten D² + E_Stichproben D²)</translation>
    </message>
    <message>
        <source>ψ ← min(max(ψ, −c), c) after every inner step</source>
        <translation>ψ ← min(max(ψ, −c), c) nach jedem inneren Schritt</translation>
    </message>
    <message>
        <source>L_G += γH, L_D += γH with H = ½‖v‖²; v ← v − γJᵀv</source>
        <translation>L_G += γH, L_D += γH with H = ½‖v‖²; v ← v − γJᵀv</translation>
    </message>
    <message>
        <source>L_D += λ E_{x∼data, u∼N(0,I)} (‖∇ₓD(x + σu)‖ − k)²</source>
        <translation>L_D += λ E_{x∼Daten, u∼N(0,I)} (‖∇ₓD(x + σu)‖ − k)²</translation>
    </message>
    <message>
        <source>L_D += (γ/2)‖∇_θL_G‖²</source>
        <translation>L_D += (γ/2)‖∇_θL_G‖²</translation>
    </message>
    <message>
        <source>L_G += η‖∇_ψL_D‖²</source>
        <translation>L_G += η‖∇_ψL_D‖²</translation>
    </message>
    <message>
        <source>data ∗ N(0, σ²I), samples ∗ N(0, σ²I)</source>
        <translation>Daten ∗ N(0, σ²I), Stichproben ∗ N(0, σ²I)</translation>
    </message>
    <message>
        <source>L_G += (γ/2)‖∇_ψL_D‖², L_D += (γ/2)‖∇_θL_G‖²</source>
        <translation>L_G += (γ/2)‖∇_ψL_D‖², L_D += (γ/2)‖∇_θL_G‖²</translation>
    </message>
    <message>
        <source>L_G += E_data(λ₁‖x − G(E(x))‖² − λ₂ log σ(D(G(E(x))))), E = G*⁻¹ fixed; of networks E is trained with G</source>
        <translation>L_G += E_Daten(λ₁‖x − G(E(x))‖² − λ₂ log σ(D(G(E(x))))), E = G*⁻¹ fest; bei Netzen wird E mit G trainiert</translation>
    </message>
    <message>
        <source>L_G += λ E_data (p(x) − p̃(x))², p̃ = p − α log(2(1−σ(D))) held fixed, p(x) = E exp(−(x−G)²/2σ²)</source>
        <translation>L_G += λ E_Daten (p(x) − p̃(x))², p̃ = p − α log(2(1−σ(D))) festgehalten, p(x) = E exp(−(x−G)²/2σ²)</translation>
    </message>
    <message>
        <source>L_D += (γ/2) E_data ‖∇ₓD‖²</source>
        <translation>L_D += (γ/2) E_Daten ‖∇ₓD‖²</translation>
    </message>
    <message>
        <source>L_D += (γ/2) E_samples ‖∇ₓD‖²</source>
        <translation>L_D += (γ/2) E_Stichproben ‖∇ₓD‖²</translation>
    </message>
    <message>
        <source>L_D += (γ/2)(E_data (1−φ)²‖∇ₓD‖² + E_samples φ²‖∇ₓD‖²), φ = σ(D)</source>
        <translation>L_D += (γ/2)(E_Daten (1−φ)²‖∇ₓD‖² + E_Stichproben φ²‖∇ₓD‖²), φ = σ(D)</translation>
    </message>
    <message>
        <source>L_D += (ρ/2) ∫ ‖∇ₓD‖² dμ</source>
        <translation>L_D += (ρ/2) ∫ ‖∇ₓD‖² dμ</translation>
    </message>
    <message>
        <source>D(x) = K(ψ/‖ψ‖)ᵀx; of a network W_l/σ(W_l) in each layer, the last times K</source>
        <translation>D(x) = K(ψ/‖ψ‖)ᵀx; bei einem Netz W_l/σ(W_l) in jeder Schicht, die letzte mal K</translation>
    </message>
    <message>
        <source>L_D += (γ/2) E_data (‖∇ₓD‖ − g₀)²</source>
        <translation>L_D += (γ/2) E_Daten (‖∇ₓD‖ − g₀)²</translation>
    </message>
    <message>
        <source>Eight Gaussians by crossing the curl, the settings of the authors</source>
        <translation>Acht Gaußverteilungen mit „Crossing the curl“, Einstellungen der Autoren</translation>
    </message>
    <message>
        <source>Eight Gaussians at the published settings: descent against consensus</source>
        <translation>Acht Gaußverteilungen mit den veröffentlichten Einstellungen: Abstieg gegen Konsens</translation>
    </message>
    <message>
        <source>divides every entry by the running root of its mean square (α = 0.9, ε = 1e-8), as the authors train networks</source>
        <translation>teilt jeden Eintrag durch die laufende Wurzel seines mittleren Quadrats (α = 0.9, ε = 1e-8), wie die Autoren Netze trainieren</translation>
    </message>
    <message>
        <source>The limit of small steps: stable exactly where all eigenvalues of J lie left of the imaginary axis. Where the field jumps and both sides lead to the jump, as with the hinge loss, it slides along it.</source>
        <translation>Der Grenzfall kleiner Schritte: stabil genau dort, wo alle Eigenwerte von J links der imaginären Achse liegen. Wo das Feld springt und beide Seiten zum Sprung hin führen, wie beim Hinge-Verlust, gleitet er daran entlang.</translation>
    </message>
</context>
<context>
    <name>ganscope::CataloguePanel</name>
    <message>
        <source>Game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlustfunktion</translation>
    </message>
    <message>
        <source>Regularizers</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>+ add</source>
        <translation>+ hinzufügen</translation>
    </message>
    <message>
        <source>Add a regularizer</source>
        <translation>Regularisierer hinzufügen</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Steuerung</translation>
    </message>
</context>
<context>
    <name>ganscope::Comparison</name>
    <message>
        <source>Phase portrait of B</source>
        <translation>Phasenportrait von B</translation>
    </message>
    <message>
        <source>The scenario to compare with, from the same starts, up to the same step.</source>
        <translation>Das Szenario zum Vergleich, von denselben Startpunkten aus und bis zum selben Schritt.</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>How far the first path of B is from that of A, over the steps.</source>
        <translation>Wie weit der erste Pfad von B von dem von A entfernt ist, über die Schritte.</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>&amp;Duplicate as B</source>
        <translation>Als B &amp;verdoppeln</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>&amp;Swap A and B</source>
        <translation>A und B ver&amp;tauschen</translation>
    </message>
    <message>
        <source>Ctrl+Shift+D</source>
        <translation>Ctrl+Shift+D</translation>
    </message>
    <message>
        <source>&amp;Close comparison</source>
        <translation>Vergleich &amp;beenden</translation>
    </message>
    <message>
        <source>Keep this experiment as B beside A, which goes on changing</source>
        <translation>Dieses Experiment als B neben A behalten, das sich weiter ändert</translation>
    </message>
    <message>
        <source>B becomes the experiment that the controls change</source>
        <translation>B wird das Experiment, das die Regler ändern</translation>
    </message>
    <message>
        <source>Only A; Undo brings B back</source>
        <translation>Nur A; Rückgängig holt B zurück</translation>
    </message>
    <message>
        <source>duplicate as B</source>
        <translation>als B verdoppeln</translation>
    </message>
    <message>
        <source>swap A and B</source>
        <translation>A und B vertauschen</translation>
    </message>
    <message>
        <source>close the comparison</source>
        <translation>den Vergleich beenden</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
</context>
<context>
    <name>ganscope::ControlPane</name>
    <message>
        <source>Diagram</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Sprung</translation>
    </message>
    <message>
        <source>Poles</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>Bode</source>
        <translation>Bode</translation>
    </message>
    <message>
        <source>Nyquist</source>
        <translation>Nyquist</translation>
    </message>
    <message>
        <source>All four</source>
        <translation>Alle vier</translation>
    </message>
    <message>
        <source>Step response</source>
        <translation>Sprungantwort</translation>
    </message>
    <message>
        <source>Both players after the data has moved by 1, in the flow linearised at the equilibrium.</source>
        <translation>Beide Spieler, nachdem die Daten um 1 versetzt wurden, im Fluss, linearisiert am Gleichgewicht.</translation>
    </message>
    <message>
        <source>Poles and zeros</source>
        <translation>Pole und Nullstellen</translation>
    </message>
    <message>
        <source>Of the transfer functions from the data to both players.</source>
        <translation>Der Übertragungsfunktionen von den Daten zu beiden Spielern.</translation>
    </message>
    <message>
        <source>Bode diagram</source>
        <translation>Bode-Diagramm</translation>
    </message>
    <message>
        <source>Gain and phase over the frequency at which the data moves.</source>
        <translation>Verstärkung und Phase über der Frequenz, mit der sich die Daten bewegen.</translation>
    </message>
    <message>
        <source>Nyquist diagram</source>
        <translation>Nyquist-Diagramm</translation>
    </message>
    <message>
        <source>The opened loop about minus one, where the closed one is on the edge of stability.</source>
        <translation>Der offene Kreis um minus eins, wo der geschlossene an der Stabilitätsgrenze liegt.</translation>
    </message>
</context>
<context>
    <name>ganscope::DataView</name>
    <message>
        <source>Data space</source>
        <translation>Datenraum</translation>
    </message>
    <message>
        <source>Data, generated samples and discriminator.</source>
        <translation>Daten, erzeugte Stichproben und Diskriminator.</translation>
    </message>
</context>
<context>
    <name>ganscope::EntryBox</name>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>ganscope::FigureDialog</name>
    <message>
        <source>The width is &quot;%1&quot;, but must be a venue, a part of one (neurips:1/2) or a length such as 85mm.</source>
        <translation>Die Breite ist „%1“, muss aber ein Publikationsort, ein Teil davon (neurips:1/2) oder eine Länge wie 85mm sein.</translation>
    </message>
    <message>
        <source>The height is &quot;%1&quot;, but must be a length such as 60mm or a ratio such as 4:3.</source>
        <translation>Die Höhe ist „%1“, muss aber eine Länge wie 60mm oder ein Verhältnis wie 4:3 sein.</translation>
    </message>
    <message>
        <source>A side must be between %1 and %2 pt.</source>
        <translation>Eine Seite muss zwischen %1 und %2 pt lang sein.</translation>
    </message>
    <message>
        <source>Export a figure</source>
        <translation>Abbildung exportieren</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>%1 (%2 in)</source>
        <translation>%1 (%2 in)</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>what suits the view</source>
        <translation>passend zur Ansicht</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>Vortrag</translation>
    </message>
    <message>
        <source>Paper, without colour</source>
        <translation>Papier, ohne Farbe</translation>
    </message>
    <message>
        <source>Typeface</source>
        <translation>Schriftart</translation>
    </message>
    <message>
        <source>the venue&apos;s</source>
        <translation>die des Publikationsorts</translation>
    </message>
    <message>
        <source>&amp;Transparent background</source>
        <translation>&amp;Transparenter Hintergrund</translation>
    </message>
    <message>
        <source>&amp;Carry the scenario (off for a blind review)</source>
        <translation>Szenario &amp;mitgeben (aus bei anonymer Begutachtung)</translation>
    </message>
    <message>
        <source>Preview at printed size</source>
        <translation>Vorschau in Druckgröße</translation>
    </message>
    <message>
        <source>At its printed size; drag it into another program</source>
        <translation>In Druckgröße; lässt sich in ein anderes Programm ziehen</translation>
    </message>
    <message>
        <source>LaTeX for the paper</source>
        <translation>LaTeX für den Artikel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>&amp;Breite</translation>
    </message>
    <message>
        <source>&amp;Height</source>
        <translation>&amp;Höhe</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>&amp;Stil</translation>
    </message>
    <message>
        <source>For the paper</source>
        <translation>Für den Artikel</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Copy &amp;figure</source>
        <translation>Abbildung &amp;kopieren</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Computing…</source>
        <translation>Berechnung läuft…</translation>
    </message>
    <message>
        <source>Nothing that a venue would object to.</source>
        <translation>Nichts, was ein Publikationsort beanstanden würde.</translation>
    </message>
    <message>
        <source>A venue may object:</source>
        <translation>Ein Publikationsort könnte beanstanden:</translation>
    </message>
    <message>
        <source>%1 × %2 in (%3 × %4 mm), PDF of %5 kB</source>
        <translation>%1 × %2 in (%3 × %4 mm), PDF mit %5 kB</translation>
    </message>
    <message>
        <source>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;TIFF (*.tif);;TeX (*.tex)</source>
        <translation>PDF (*.pdf);;SVG (*.svg);;PNG (*.png);;TIFF (*.tif);;TeX (*.tex)</translation>
    </message>
    <message>
        <source>Cannot export</source>
        <translation>Export nicht möglich</translation>
    </message>
    <message>
        <source>%1: a figure is a .pdf, .svg, .png, .tif or .tex file</source>
        <translation>%1: eine Abbildung ist eine Datei .pdf, .svg, .png, .tif oder .tex</translation>
    </message>
    <message>
        <source>T&amp;ypeface</source>
        <translation>S&amp;chriftart</translation>
    </message>
    <message>
        <source>Computing… %1 %</source>
        <translation>Berechnung … %1 %</translation>
    </message>
    <message>
        <source>Computing the figure…</source>
        <translation>Die Abbildung wird berechnet …</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The label is &quot;%1&quot;, but must have the form OLD=NEW, such as θ=θ_G.</source>
        <translation>Die Beschriftung ist „%1“, muss aber die Form ALT=NEU haben, etwa θ=θ_G.</translation>
    </message>
    <message>
        <source>Labels of axes</source>
        <translation>Beschriftung der Achsen</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>An axis&apos; label in other words; _ and ^ set indices and powers</source>
        <translation>Die Beschriftung einer Achse in anderen Worten; _ und ^ setzen Indizes und Hochzahlen</translation>
    </message>
    <message>
        <source>&amp;Labels</source>
        <translation>A&amp;chsen</translation>
    </message>
    <message>
        <source>Copy LaTe&amp;X</source>
        <translation>LaTe&amp;X kopieren</translation>
    </message>
    <message>
        <source>Words &amp;in the window&apos;s language</source>
        <translation>Worte &amp;in der Sprache des Fensters</translation>
    </message>
    <message>
        <source>Figure and caption; otherwise they are in English, the same wherever they are made</source>
        <translation>Abbildung und Bildunterschrift; sonst sind sie englisch und überall dieselben</translation>
    </message>
</context>
<context>
    <name>ganscope::FileDesk</name>
    <message>
        <source>Scenarios (*.json);;All files (*)</source>
        <translation>Szenarien (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>is larger than %1 MB</source>
        <translation>ist größer als %1 MB</translation>
    </message>
    <message>
        <source>is a folder</source>
        <translation>ist ein Ordner</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cannot open</source>
        <translation>Öffnen nicht möglich</translation>
    </message>
    <message>
        <source>open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>%1 was not saved; it is still there: Undo (%2) brings it back.</source>
        <translation>%1 wurde nicht gespeichert, ist aber noch da: Rückgängig (%2) holt es zurück.</translation>
    </message>
    <message>
        <source>new %1</source>
        <translation>%1 neu anlegen</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Szenario öffnen</translation>
    </message>
    <message>
        <source>Open a scenario in a new window</source>
        <translation>Szenario in neuem Fenster öffnen</translation>
    </message>
    <message>
        <source>Save the scenario</source>
        <translation>Szenario speichern</translation>
    </message>
    <message>
        <source>Cannot save</source>
        <translation>Speichern nicht möglich</translation>
    </message>
    <message>
        <source>Cannot export</source>
        <translation>Export nicht möglich</translation>
    </message>
    <message>
        <source>Scenarios, figures and runs (*.json *.pdf *.png *.svg *.tif *.tiff *.tex *.npz);;All files (*)</source>
        <translation>Szenarien, Abbildungen und Läufe (*.json *.pdf *.png *.svg *.tif *.tiff *.tex *.npz);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>ganscope::FilmDialog</name>
    <message>
        <source>Export a film</source>
        <translation>Film exportieren</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ansicht</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Seitenverhältnis</translation>
    </message>
    <message>
        <source>Style</source>
        <translation>Stil</translation>
    </message>
    <message>
        <source>Frames</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>Frames a second</source>
        <translation>Bilder pro Sekunde</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Frames</source>
        <translation>&amp;Bilder</translation>
    </message>
    <message>
        <source>Frames a &amp;second</source>
        <translation>Bilder pro &amp;Sekunde</translation>
    </message>
    <message>
        <source>&amp;Width in pixels</source>
        <translation>B&amp;reite in Pixeln</translation>
    </message>
    <message>
        <source>S&amp;hape</source>
        <translation>Seiten&amp;verhältnis</translation>
    </message>
    <message>
        <source>S&amp;tyle</source>
        <translation>S&amp;til</translation>
    </message>
    <message>
        <source>Frames drawn</source>
        <translation>gezeichnete Bilder</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exportieren…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>%1 s, from the first step to step %2. A GIF plays everywhere; an MP4 is smaller and needs the program ffmpeg; a name without an ending is a folder of PNG pictures.</source>
        <translation>%1 s, vom ersten Schritt bis Schritt %2. Ein GIF läuft überall; ein MP4 ist kleiner und braucht das Programm ffmpeg; ein Name ohne Endung ist ein Ordner mit PNG-Bildern.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>GIF (*.gif);;MP4 (*.mp4);;Folder of PNG pictures (*)</source>
        <translation>GIF (*.gif);;MP4 (*.mp4);;Ordner mit PNG-Bildern (*)</translation>
    </message>
    <message>
        <source>Cannot export</source>
        <translation>Export nicht möglich</translation>
    </message>
</context>
<context>
    <name>ganscope::FilmMaking</name>
    <message>
        <source>The film was not finished.</source>
        <translation>Der Film wurde nicht fertig.</translation>
    </message>
</context>
<context>
    <name>ganscope::Language</name>
    <message>
        <source>&amp;System&apos;s language</source>
        <translation>&amp;Sprache des Systems</translation>
    </message>
    <message>
        <source>Takes effect at the next start</source>
        <translation>Gilt ab dem nächsten Start</translation>
    </message>
</context>
<context>
    <name>ganscope::LayerActions</name>
    <message>
        <source>&amp;Speed as colour</source>
        <translation>Geschwindigkeit als &amp;Farbe</translation>
    </message>
    <message>
        <source>Energy ½‖v‖² and where it &amp;grows</source>
        <translation>Energie ½‖v‖² und wo sie &amp;wächst</translation>
    </message>
    <message>
        <source>Energy ‖w‖² and where it gr&amp;ows</source>
        <translation>Energie ‖w‖² und wo sie wä&amp;chst</translation>
    </message>
    <message>
        <source>&amp;Basins of attraction</source>
        <translation>&amp;Einzugsgebiete</translation>
    </message>
    <message>
        <source>&amp;Nullclines</source>
        <translation>&amp;Nullklinen</translation>
    </message>
    <message>
        <source>Se&amp;paratrices</source>
        <translation>Se&amp;paratrizen</translation>
    </message>
    <message>
        <source>&amp;Limit cycles</source>
        <translation>&amp;Grenzzyklen</translation>
    </message>
    <message>
        <source>&amp;Equilibria</source>
        <translation>G&amp;leichgewichte</translation>
    </message>
    <message>
        <source>&amp;Constraints</source>
        <translation>Ne&amp;benbedingungen</translation>
    </message>
    <message>
        <source>Spectrum: phase &amp;wedge</source>
        <translation>Spektrum: Phasen&amp;keil</translation>
    </message>
    <message>
        <source>Spectrum: con&amp;ditioning ring</source>
        <translation>Spektrum: K&amp;onditionsring</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Ein- oder ausblenden: %1</translation>
    </message>
    <message>
        <source>show “%1”</source>
        <translation>„%1“ einblenden</translation>
    </message>
    <message>
        <source>hide “%1”</source>
        <translation>„%1“ ausblenden</translation>
    </message>
</context>
<context>
    <name>ganscope::LessonPane</name>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Open a lesson…</source>
        <translation>Lektion öffnen…</translation>
    </message>
    <message>
        <source>A lesson of your own: one Markdown file. Those in %1 are listed by themselves.</source>
        <translation>Eine eigene Lektion: eine Markdown-Datei. Die in %1 erscheinen von selbst in der Liste.</translation>
    </message>
    <message>
        <source>&amp;Begin</source>
        <translation>&amp;Beginnen</translation>
    </message>
    <message>
        <source>The step of the lesson</source>
        <translation>Der Schritt der Lektion</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>End the lesson: the window is again as it was before</source>
        <translation>Lektion beenden: das Fenster ist wieder wie zuvor</translation>
    </message>
    <message>
        <source>Bac&amp;k</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>✓ done</source>
        <translation>✓ erledigt</translation>
    </message>
    <message>
        <source>step %1 of %2</source>
        <translation>Schritt %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1 steps</source>
        <translation>
            <numerusform>%1 Schritt</numerusform>
            <numerusform>%1 Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Open a lesson</source>
        <translation>Lektion öffnen</translation>
    </message>
    <message>
        <source>Lessons (*.md);;All files (*)</source>
        <translation>Lektionen (*.md);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Cannot open the lesson</source>
        <translation>Lektion lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>Show me</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · Schritt %2 von %3</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
</context>
<context>
    <name>ganscope::LessonPlayer</name>
    <message>
        <source>show how the goal is reached</source>
        <translation>zeigen, wie das Ziel erreicht wird</translation>
    </message>
</context>
<context>
    <name>ganscope::LiveLocus</name>
    <message>
        <source>Along this slider: unstable for %1.</source>
        <translation>Mit diesem Regler: instabil für %1.</translation>
    </message>
    <message>
        <source>Along this slider: stable for %1.</source>
        <translation>Mit diesem Regler: stabil für %1.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two ranges of numbers</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>Along this slider: %1.</source>
        <translation>Mit diesem Regler: %1.</translation>
    </message>
</context>
<context>
    <name>ganscope::MainWindow</name>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Take back the last change, also an Open or a New</source>
        <translation>Die letzte Änderung zurücknehmen, auch ein Öffnen oder ein Neu</translation>
    </message>
    <message>
        <source>Repeat what was taken back</source>
        <translation>Wiederholen, was zurückgenommen wurde</translation>
    </message>
    <message>
        <source>Remove all &amp;starts</source>
        <translation>Alle &amp;Starts entfernen</translation>
    </message>
    <message>
        <source>Remove every path from the portrait</source>
        <translation>Jeden Pfad aus dem Portrait entfernen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lauf</translation>
    </message>
    <message>
        <source>Let the paths grow, or hold them</source>
        <translation>Die Pfade wachsen lassen oder anhalten</translation>
    </message>
    <message>
        <source>One step of the method</source>
        <translation>Ein Schritt des Verfahrens</translation>
    </message>
    <message>
        <source>Back to the starts</source>
        <translation>Zurück zu den Starts</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Manual</source>
        <translation>&amp;Handbuch</translation>
    </message>
    <message>
        <source>The manual; with the focus on a control, the page about it</source>
        <translation>Das Handbuch; mit dem Fokus auf einem Bedienelement die Seite darüber</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>A first tour, and the claims of ten papers: predict, then see</source>
        <translation>Ein erster Rundgang und die Behauptungen von zehn Artikeln: erst vorhersagen, dann sehen</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Tastatur und Maus</translation>
    </message>
    <message>
        <source>Shift+F1</source>
        <translation>Shift+F1</translation>
    </message>
    <message>
        <source>All keys and gestures</source>
        <translation>Alle Tasten und Gesten</translation>
    </message>
    <message>
        <source>&amp;About Ganscope</source>
        <translation>Ü&amp;ber Ganscope</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New</source>
        <translation>&amp;Neu</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues Fens&amp;ter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+N</source>
        <translation>Ctrl+Shift+N</translation>
    </message>
    <message>
        <source>Another window with an experiment of its own</source>
        <translation>Ein weiteres Fenster mit einem eigenen Experiment</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a scenario, or the experiment in an exported figure</source>
        <translation>Ein Szenario öffnen oder das Experiment in einer exportierten Abbildung</translation>
    </message>
    <message>
        <source>Open in new win&amp;dow…</source>
        <translation>In neuem Fenster öffn&amp;en…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open a scenario beside this one</source>
        <translation>Ein Szenario neben diesem öffnen</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Open &amp;preset</source>
        <translation>&amp;Vorlage öffnen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Write the experiment into its file</source>
        <translation>Das Experiment in seine Datei schreiben</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Speichern &amp;unter…</translation>
    </message>
    <message>
        <source>Write the experiment into another file</source>
        <translation>Das Experiment in eine andere Datei schreiben</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Auf Datei zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Back to what the file holds; Undo takes it back</source>
        <translation>Zurück zu dem, was in der Datei steht; Rückgängig nimmt es zurück</translation>
    </message>
    <message>
        <source>&amp;Export figure…</source>
        <translation>&amp;Abbildung exportieren…</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>A figure of what is shown, at its printed size</source>
        <translation>Eine Abbildung dessen, was zu sehen ist, in Druckgröße</translation>
    </message>
    <message>
        <source>Export a&amp;gain</source>
        <translation>Erneut ex&amp;portieren</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>The figure of what is shown now, in place of the last one</source>
        <translation>Die Abbildung dessen, was jetzt zu sehen ist, anstelle der letzten</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Schl&amp;ießen</translation>
    </message>
    <message>
        <source>Close this window</source>
        <translation>Dieses Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Close all windows</source>
        <translation>Alle Fenster schließen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>Field as stream&amp;lines</source>
        <translation>Feld als Strom&amp;linien</translation>
    </message>
    <message>
        <source>Field as &amp;arrows</source>
        <translation>Feld als &amp;Pfeile</translation>
    </message>
    <message>
        <source>&amp;No field</source>
        <translation>&amp;Kein Feld</translation>
    </message>
    <message>
        <source>How the portrait draws the field</source>
        <translation>Wie das Portrait das Feld zeichnet</translation>
    </message>
    <message>
        <source>&amp;Reset view</source>
        <translation>Ansicht &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>All views as far as they show by themselves</source>
        <translation>Alle Ansichten so weit, wie sie von selbst zeigen</translation>
    </message>
    <message>
        <source>Ne&amp;xt view</source>
        <translation>&amp;Nächste Ansicht</translation>
    </message>
    <message>
        <source>The keyboard to the next view</source>
        <translation>Die Tastatur zur nächsten Ansicht</translation>
    </message>
    <message>
        <source>&amp;Present</source>
        <translation>P&amp;räsentieren</translation>
    </message>
    <message>
        <source>For an audience: larger text and lines, no menus; F5 ends it</source>
        <translation>Für ein Publikum: größere Schrift und Linien, keine Menüs; F5 beendet es</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>&amp;Vollbild</translation>
    </message>
    <message>
        <source>The window fills the screen</source>
        <translation>Das Fenster füllt den Bildschirm</translation>
    </message>
    <message>
        <source>Show or hide: %1</source>
        <translation>Ein- oder ausblenden: %1</translation>
    </message>
    <message>
        <source>System&apos;s &amp;theme</source>
        <translation>&amp;Design des Systems</translation>
    </message>
    <message>
        <source>L&amp;ight theme</source>
        <translation>&amp;Helles Design</translation>
    </message>
    <message>
        <source>&amp;Dark theme</source>
        <translation>D&amp;unkles Design</translation>
    </message>
    <message>
        <source>The colours of all windows; figures stay light</source>
        <translation>Die Farben aller Fenster; Abbildungen bleiben hell</translation>
    </message>
    <message>
        <source>Langua&amp;ge</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>in the portrait: a new path from there</source>
        <translation>ins Portrait: ein neuer Pfad von dort</translation>
    </message>
    <message>
        <source>Drag a start</source>
        <translation>Start ziehen</translation>
    </message>
    <message>
        <source>its path follows the hand; Esc puts it back</source>
        <translation>sein Pfad folgt der Hand; Esc stellt ihn zurück</translation>
    </message>
    <message>
        <source>Right click</source>
        <translation>Rechtsklick</translation>
    </message>
    <message>
        <source>on a path: removes it</source>
        <translation>auf einen Pfad: entfernt ihn</translation>
    </message>
    <message>
        <source>Pointer, arrow keys</source>
        <translation>Zeiger, Pfeiltasten</translation>
    </message>
    <message>
        <source>move the probe (Shift: ten times as far)</source>
        <translation>bewegen die Sonde (Umschalt: zehnmal so weit)</translation>
    </message>
    <message>
        <source>Wheel, + and −</source>
        <translation>Rad, + und −</translation>
    </message>
    <message>
        <source>zoom; over an axis only that one; middle button pans; Shift-drag zooms to a box</source>
        <translation>zoomen; über einer Achse nur diese; die mittlere Taste verschiebt; Umschalt-Ziehen zoomt auf ein Rechteck</translation>
    </message>
    <message>
        <source>Home, double click</source>
        <translation>Pos1, Doppelklick</translation>
    </message>
    <message>
        <source>in a view: back to where it was</source>
        <translation>in einer Ansicht: zurück zum Anfang</translation>
    </message>
    <message>
        <source>On a slider</source>
        <translation>Auf einem Regler</translation>
    </message>
    <message>
        <source>arrows and wheel step (Shift fine, Ctrl coarse); double click: the default</source>
        <translation>Pfeile und Rad gehen schrittweise (Umschalt fein, Strg grob); Doppelklick: die Vorgabe</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Tastatur und Maus</translation>
    </message>
    <message>
        <source>About Ganscope</source>
        <translation>Über Ganscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Ganscope %1&lt;/h3&gt;&lt;p&gt;A laboratory for the training dynamics of GANs: the gradient vector field of a two-player game, the path that an optimizer takes through it, and the eigenvalues that explain it.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later; it comes without any warranty.&lt;/p&gt;&lt;p&gt;Built with Qt %2, QCustomPlot and Eigen.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Ganscope %1&lt;/h3&gt;&lt;p&gt;Ein Labor für die Trainingsdynamik von GANs: das Gradientenfeld eines Zweipersonenspiels, der Pfad, den ein Optimierungsverfahren darin nimmt, und die Eigenwerte, die ihn erklären.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder neuer; ohne jede Gewähr.&lt;/p&gt;&lt;p&gt;Gebaut mit Qt %2, QCustomPlot und Eigen.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>This session would not survive a crash: %1</source>
        <translation>Diese Sitzung würde einen Absturz nicht überstehen: %1</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Controls</source>
        <translation>Steuerung</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>%1[*] – Ganscope</source>
        <translation>%1[*] – Ganscope</translation>
    </message>
    <message>
        <source>change the field</source>
        <translation>Feld ändern</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>Undo, and what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>&amp;Analysis</source>
        <translation>Anal&amp;yse</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>To the front: %1</source>
        <translation>Nach vorn: %1</translation>
    </message>
    <message>
        <source>Control loop</source>
        <translation>Regelkreis</translation>
    </message>
    <message>
        <source>Field as text&amp;ure</source>
        <translation>Feld als Te&amp;xtur</translation>
    </message>
    <message>
        <source>Export f&amp;ilm…</source>
        <translation>Fil&amp;m exportieren…</translation>
    </message>
    <message>
        <source>The run as a GIF or an MP4, or as its pictures</source>
        <translation>Der Lauf als GIF oder MP4, oder als Einzelbilder</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>A − B</source>
        <translation>A − B</translation>
    </message>
    <message>
        <source>This session cannot be kept for the next start: %1</source>
        <translation>Diese Sitzung kann nicht für den nächsten Start aufbewahrt werden: %1</translation>
    </message>
</context>
<context>
    <name>ganscope::Manual</name>
    <message>
        <source>Ganscope</source>
        <translation>Ganscope</translation>
    </message>
    <message>
        <source>Conventions</source>
        <translation>Konventionen</translation>
    </message>
    <message>
        <source>The portrait</source>
        <translation>Das Portrait</translation>
    </message>
    <message>
        <source>The spectrum</source>
        <translation>Das Spektrum</translation>
    </message>
    <message>
        <source>Keys and mouse</source>
        <translation>Tasten und Maus</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Abbildungen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Files and sessions</source>
        <translation>Dateien und Sitzungen</translation>
    </message>
    <message>
        <source>Games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>Verlustfunktionen</translation>
    </message>
    <message>
        <source>Regularizers</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>Methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>meaning</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>accepts</source>
        <translation>erlaubt</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>paths settle on a ring of radius %1</source>
        <translation>Pfade laufen auf einen Ring vom Radius %1 ein</translation>
    </message>
    <message>
        <source>the step has no linearisation</source>
        <translation>der Schritt hat keine Linearisierung</translation>
    </message>
    <message>
        <source>%1 at %2 of %3%4</source>
        <translation>%1 bei %2 von %3%4</translation>
    </message>
    <message>
        <source> with </source>
        <translation> mit </translation>
    </message>
    <message>
        <source>Facts, checked by the program&apos;s tests</source>
        <translation>Tatsachen, von den Tests des Programms geprüft</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>ganscope::ManualWindow</name>
    <message>
        <source>Manual – Ganscope</source>
        <translation>Handbuch – Ganscope</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Search in the manual</source>
        <translation>Im Handbuch suchen</translation>
    </message>
    <message>
        <source>Contents of the manual</source>
        <translation>Inhalt des Handbuchs</translation>
    </message>
    <message>
        <source>Page of the manual</source>
        <translation>Seite des Handbuchs</translation>
    </message>
</context>
<context>
    <name>ganscope::MapPane</name>
    <message>
        <source>across</source>
        <translation>waagerecht</translation>
    </message>
    <message>
        <source>up</source>
        <translation>senkrecht</translation>
    </message>
    <message>
        <source>colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>A map is for games of at most %1 parameters; this one has %2.</source>
        <translation>Eine Karte gibt es für Spiele mit höchstens %1 Parametern; dieses hat %2.</translation>
    </message>
    <message>
        <source>The map %1.</source>
        <translation>Karte: %1.</translation>
    </message>
    <message>
        <source>No map: %1.</source>
        <translation>Keine Karte: %1.</translation>
    </message>
    <message>
        <source>choose the map</source>
        <translation>Karte wählen</translation>
    </message>
</context>
<context>
    <name>ganscope::MapView</name>
    <message>
        <source>Stability map</source>
        <translation>Stabilitätskarte</translation>
    </message>
    <message>
        <source>A measure at the equilibrium over two parameters, with the border of stability.</source>
        <translation>Ein Maß am Gleichgewicht über zwei Parametern, mit der Grenze der Stabilität.</translation>
    </message>
</context>
<context>
    <name>ganscope::MatrixBar</name>
    <message>
        <source>Spectrum of</source>
        <translation>Spektrum von</translation>
    </message>
    <message>
        <source>mean of batches:</source>
        <translation>Mittel über Stapel:</translation>
    </message>
    <message>
        <source>Matrix whose eigenvalues are shown</source>
        <translation>Matrix, deren Eigenwerte gezeigt werden</translation>
    </message>
    <message>
        <source>Number of batches whose mean is taken</source>
        <translation>Anzahl der Stapel, über die gemittelt wird</translation>
    </message>
    <message>
        <source>change the spectrum&apos;s matrix</source>
        <translation>Matrix des Spektrums ändern</translation>
    </message>
</context>
<context>
    <name>ganscope::NetworkStage</name>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>, %1 steps ago</source>
        <translation>, vor %1 Schritten</translation>
    </message>
</context>
<context>
    <name>ganscope::NumberBox</name>
    <message>
        <source>&quot;%1&quot; is no number: %2 must be %3</source>
        <translation>„%1“ ist keine Zahl: %2 muss sein: %3</translation>
    </message>
</context>
<context>
    <name>ganscope::ParameterRow</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>%1; default %2</source>
        <translation>%1; Vorgabe %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>one more entry of %1</source>
        <translation>ein Eintrag mehr in %1</translation>
    </message>
    <message>
        <source>one entry less of %1</source>
        <translation>ein Eintrag weniger in %1</translation>
    </message>
</context>
<context>
    <name>ganscope::PhaseView</name>
    <message>
        <source>Phase portrait</source>
        <translation>Phasenportrait</translation>
    </message>
    <message>
        <source>Vector field and paths over the two parameters.</source>
        <translation>Vektorfeld und Pfade über den beiden Parametern.</translation>
    </message>
</context>
<context>
    <name>ganscope::PlaneBar</name>
    <message>
        <source>Plane of</source>
        <translation>Ebene von</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>Parameter along the horizontal axis</source>
        <translation>Parameter entlang der waagerechten Achse</translation>
    </message>
    <message>
        <source>Parameter along the vertical axis</source>
        <translation>Parameter entlang der senkrechten Achse</translation>
    </message>
    <message>
        <source>Kind of plane</source>
        <translation>Art der Ebene</translation>
    </message>
    <message>
        <source>two parameters</source>
        <translation>zwei Parametern</translation>
    </message>
    <message>
        <source>the fastest eigenpair</source>
        <translation>dem schnellsten Eigenwertpaar</translation>
    </message>
    <message>
        <source>the path&apos;s components</source>
        <translation>den Hauptkomponenten des Pfades</translation>
    </message>
    <message>
        <source>random directions</source>
        <translation>zufälligen Richtungen</translation>
    </message>
    <message>
        <source>What lies outside of the plane is stated in the portrait</source>
        <translation>Was außerhalb der Ebene liegt, steht im Portrait</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Two other random directions</source>
        <translation>Zwei andere zufällige Richtungen</translation>
    </message>
    <message>
        <source>Through here</source>
        <translation>Durch hier</translation>
    </message>
    <message>
        <source>Move the plane to where the first path stands now</source>
        <translation>Die Ebene dorthin verschieben, wo der erste Pfad jetzt steht</translation>
    </message>
    <message>
        <source>change the plane</source>
        <translation>Ebene ändern</translation>
    </message>
</context>
<context>
    <name>ganscope::PortraitMenu</name>
    <message>
        <source>&amp;Portrait</source>
        <translation>&amp;Portrait</translation>
    </message>
    <message>
        <source>&amp;Pin the probe</source>
        <translation>Sonde &amp;anheften</translation>
    </message>
    <message>
        <source>Probe to the next &amp;equilibrium</source>
        <translation>Sonde zum nächsten &amp;Gleichgewicht</translation>
    </message>
    <message>
        <source>&amp;Remove all pins</source>
        <translation>Alle &amp;Markierungen entfernen</translation>
    </message>
    <message>
        <source>remove all pins</source>
        <translation>alle Markierungen entfernen</translation>
    </message>
    <message>
        <source>Keep the probe&apos;s place, with a letter, in the portrait, the spectrum and figures</source>
        <translation>Den Ort der Sonde mit einem Buchstaben im Portrait, im Spektrum und in Abbildungen behalten</translation>
    </message>
    <message>
        <source>Let the probe stand at an equilibrium, the next one at every call</source>
        <translation>Die Sonde an ein Gleichgewicht stellen, bei jedem Aufruf an das nächste</translation>
    </message>
    <message>
        <source>Take every pinned probe away</source>
        <translation>Jede angeheftete Sonde wegnehmen</translation>
    </message>
    <message>
        <source>S&amp;tarts</source>
        <translation>&amp;Starts</translation>
    </message>
    <message>
        <source>&amp;Layers</source>
        <translation>E&amp;benen</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Ebenen</translation>
    </message>
    <message>
        <source>Layers of the portrait</source>
        <translation>Ebenen des Portraits</translation>
    </message>
    <message>
        <source>Add a &amp;line of 9</source>
        <translation>&amp;Linie aus 9 hinzufügen</translation>
    </message>
    <message>
        <source>add a line of starts</source>
        <translation>Linie von Starts hinzufügen</translation>
    </message>
    <message>
        <source>Add a &amp;grid of 5 × 5</source>
        <translation>&amp;Gitter aus 5 × 5 hinzufügen</translation>
    </message>
    <message>
        <source>add a grid of starts</source>
        <translation>Gitter von Starts hinzufügen</translation>
    </message>
    <message>
        <source>Add a &amp;random cloud of 24</source>
        <translation>&amp;Zufällige Wolke aus 24 hinzufügen</translation>
    </message>
    <message>
        <source>add a cloud of starts</source>
        <translation>Wolke von Starts hinzufügen</translation>
    </message>
    <message>
        <source>Add a &amp;fan of 12 about the probe</source>
        <translation>&amp;Fächer aus 12 um die Sonde hinzufügen</translation>
    </message>
    <message>
        <source>add a fan of starts</source>
        <translation>Fächer von Starts hinzufügen</translation>
    </message>
    <message>
        <source>Many paths at once, as one step of undo</source>
        <translation>Viele Pfade auf einmal, als ein Schritt für Rückgängig</translation>
    </message>
    <message>
        <source>Remove &amp;all</source>
        <translation>&amp;Alle entfernen</translation>
    </message>
    <message>
        <source>Remove every path from the portrait</source>
        <translation>Jeden Pfad aus dem Portrait entfernen</translation>
    </message>
    <message>
        <source>Start a path here</source>
        <translation>Hier einen Pfad beginnen</translation>
    </message>
    <message>
        <source>Pin the probe here</source>
        <translation>Sonde hier anheften</translation>
    </message>
    <message>
        <source>Remove pin %1</source>
        <translation>Markierung %1 entfernen</translation>
    </message>
    <message>
        <source>remove pin %1</source>
        <translation>Markierung %1 entfernen</translation>
    </message>
</context>
<context>
    <name>ganscope::ProbePanel</name>
    <message>
        <source>(defective)</source>
        <translation>(defektiv)</translation>
    </message>
    <message>
        <source>rotation ‖A‖²/‖J‖²</source>
        <translation>Drehung ‖A‖²/‖J‖²</translation>
    </message>
    <message>
        <source>At the pointer</source>
        <translation>Am Zeiger</translation>
    </message>
    <message>
        <source>At the equilibrium</source>
        <translation>Am Gleichgewicht</translation>
    </message>
    <message>
        <source>At the head of the first path</source>
        <translation>Am Kopf des ersten Pfads</translation>
    </message>
    <message>
        <source>max |μ|</source>
        <translation>max |μ|</translation>
    </message>
    <message>
        <source>phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>conditioning</source>
        <translation>Kondition</translation>
    </message>
    <message>
        <source>step limit</source>
        <translation>Schrittgrenze</translation>
    </message>
    <message>
        <source>flow stable</source>
        <translation>Fluss stabil</translation>
    </message>
    <message>
        <source>flow not stable</source>
        <translation>Fluss nicht stabil</translation>
    </message>
    <message>
        <source>updates stable</source>
        <translation>Schritte stabil</translation>
    </message>
    <message>
        <source>updates not stable</source>
        <translation>Schritte nicht stabil</translation>
    </message>
    <message>
        <source>stability</source>
        <translation>Stabilität</translation>
    </message>
    <message>
        <source>not an equilibrium: spectra are instantaneous</source>
        <translation>kein Gleichgewicht: Spektren sind momentan</translation>
    </message>
    <message>
        <source>Numbers at the probe</source>
        <translation>Zahlen an der Sonde</translation>
    </message>
    <message>
        <source>Probe</source>
        <translation>Sonde</translation>
    </message>
</context>
<context>
    <name>ganscope::RecentFiles</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>No files yet</source>
        <translation>Noch keine Dateien</translation>
    </message>
    <message>
        <source>&amp;Clear this list</source>
        <translation>Diese Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Forget which files were opened; the files stay</source>
        <translation>Vergessen, welche Dateien geöffnet wurden; die Dateien bleiben</translation>
    </message>
</context>
<context>
    <name>ganscope::SeriesView</name>
    <message>
        <source>Time series</source>
        <translation>Zeitverläufe</translation>
    </message>
    <message>
        <source>Parameters and distance to the equilibrium over time.</source>
        <translation>Parameter und Abstand zum Gleichgewicht über der Zeit.</translation>
    </message>
</context>
<context>
    <name>ganscope::SessionKeeper</name>
    <message>
        <source>%1 cannot be written</source>
        <translation>%1 lässt sich nicht schreiben</translation>
    </message>
</context>
<context>
    <name>ganscope::SessionModel</name>
    <message>
        <source>has %1 numbers, but the state has %2</source>
        <translation>hat %1 Zahlen, aber der Zustand hat %2</translation>
    </message>
    <message>
        <source>is not finite</source>
        <translation>ist nicht endlich</translation>
    </message>
    <message>
        <source>is not a parameter of this scenario: %1</source>
        <translation>ist kein Parameter dieses Szenarios: %1</translation>
    </message>
    <message>
        <source>change %1 of %2</source>
        <translation>%1 von %2 ändern</translation>
    </message>
    <message>
        <source>is not a game: %1</source>
        <translation>ist kein Spiel: %1</translation>
    </message>
    <message>
        <source>change the game to %1</source>
        <translation>Spiel wechseln zu %1</translation>
    </message>
    <message>
        <source>is not a loss: %1</source>
        <translation>ist keine Verlustfunktion: %1</translation>
    </message>
    <message>
        <source>cannot be chosen: this game has its own losses</source>
        <translation>lässt sich nicht wählen: dieses Spiel hat eigene Verlustfunktionen</translation>
    </message>
    <message>
        <source>change the loss to %1</source>
        <translation>Verlustfunktion wechseln zu %1</translation>
    </message>
    <message>
        <source>is not a method: %1</source>
        <translation>ist kein Verfahren: %1</translation>
    </message>
    <message>
        <source>change the method to %1</source>
        <translation>Verfahren wechseln zu %1</translation>
    </message>
    <message>
        <source>is not a regularizer: %1</source>
        <translation>ist kein Regularisierer: %1</translation>
    </message>
    <message>
        <source>is there already: %1</source>
        <translation>ist schon da: %1</translation>
    </message>
    <message>
        <source>add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>is %1, but the number of steps must be from 1 to %2</source>
        <translation>ist %1, aber die Zahl der Schritte muss zwischen 1 und %2 liegen</translation>
    </message>
    <message>
        <source>change the number of steps</source>
        <translation>Zahl der Schritte ändern</translation>
    </message>
    <message>
        <source>is one too many: there are %1 starts</source>
        <translation>ist einer zu viel: es gibt %1 Starts</translation>
    </message>
    <message>
        <source>add a start</source>
        <translation>Start hinzufügen</translation>
    </message>
    <message>
        <source>is no start: %1</source>
        <translation>ist kein Start: %1</translation>
    </message>
    <message>
        <source>move a start</source>
        <translation>Start verschieben</translation>
    </message>
    <message>
        <source>remove a start</source>
        <translation>Start entfernen</translation>
    </message>
    <message>
        <source>remove all starts</source>
        <translation>alle Starts entfernen</translation>
    </message>
</context>
<context>
    <name>ganscope::SpectrumView</name>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Eigenvalues of the flow and multipliers of the update in the complex plane.</source>
        <translation>Eigenwerte des Flusses und Multiplikatoren des Schritts in der komplexen Ebene.</translation>
    </message>
</context>
<context>
    <name>ganscope::Stage</name>
    <message>
        <source>pin the probe</source>
        <translation>Sonde anheften</translation>
    </message>
    <message>
        <source>Path %1 ended: %2.</source>
        <translation>Pfad %1 endete: %2.</translation>
    </message>
    <message>
        <source>Phase portrait</source>
        <translation>Phasenportrait</translation>
    </message>
    <message>
        <source>Time series</source>
        <translation>Zeitverläufe</translation>
    </message>
    <message>
        <source>First path up to step %1.</source>
        <translation>Erster Pfad bis Schritt %1.</translation>
    </message>
    <message>
        <source>Spectrum</source>
        <translation>Spektrum</translation>
    </message>
    <message>
        <source>Instantaneous: this point is no equilibrium. Its eigenvalues say how the field bends there, and nothing about stability.</source>
        <translation>Nur momentan: Dieser Punkt ist kein Gleichgewicht. Seine Eigenwerte sagen, wie sich das Feld dort biegt, und nichts über Stabilität.</translation>
    </message>
    <message>
        <source>Every letter from A to Z is pinned: remove a pin first</source>
        <translation>Alle Buchstaben von A bis Z sind vergeben: zuerst eine Markierung entfernen</translation>
    </message>
</context>
<context>
    <name>ganscope::TransportBar</name>
    <message>
        <source>Transport</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neustart</translation>
    </message>
    <message>
        <source>speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>speed, steps a second</source>
        <translation>Tempo, Schritte pro Sekunde</translation>
    </message>
    <message>
        <source>Steps a second; double-click for 60</source>
        <translation>Schritte pro Sekunde; Doppelklick für 60</translation>
    </message>
    <message>
        <source>step reached</source>
        <translation>erreichter Schritt</translation>
    </message>
    <message>
        <source>of</source>
        <translation>von</translation>
    </message>
    <message>
        <source>number of steps</source>
        <translation>Zahl der Schritte</translation>
    </message>
    <message>
        <source>How many steps a run has</source>
        <translation>Wie viele Schritte ein Lauf hat</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Pause (Space)</source>
        <translation>Pause (Leertaste)</translation>
    </message>
    <message>
        <source>Play (Space)</source>
        <translation>Abspielen (Leertaste)</translation>
    </message>
    <message>
        <source>One step (.)</source>
        <translation>Ein Schritt (.)</translation>
    </message>
    <message>
        <source>Back to the start (0)</source>
        <translation>Zurück zum Start (0)</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>ganscope::VerdictBar</name>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Befund</translation>
    </message>
</context>
<context>
    <name>ganscope::Windows</name>
    <message>
        <source>Restored: the program ended without closing this session.</source>
        <translation>Wiederhergestellt: das Programm endete, ohne diese Sitzung zu schließen.</translation>
    </message>
    <message>
        <source>A session was not restored, since it may have brought the program down; it is kept in %1.</source>
        <translation>Eine Sitzung wurde nicht wiederhergestellt, da sie das Programm zum Absturz gebracht haben könnte; sie liegt in %1.</translation>
    </message>
    <message>
        <source>Cannot open</source>
        <translation>Öffnen nicht möglich</translation>
    </message>
</context>
<context>
    <name>pictures</name>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>another</source>
        <translation>ein anderer Wert</translation>
    </message>
    <message>
        <source>without %1</source>
        <translation>ohne %1</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>dasselbe</translation>
    </message>
    <message>
        <source>step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>A has %1 parameters, B has %2: there is no difference of their states</source>
        <translation>A hat %1 Parameter, B hat %2: ihre Zustände haben keine Differenz</translation>
    </message>
    <message>
        <source>the first paths of A and B are the same so far</source>
        <translation>die ersten Pfade von A und B sind bisher gleich</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>to a cycle</source>
        <translation>zu einem Zyklus</translation>
    </message>
    <message>
        <source>an orbit of its own</source>
        <translation>eine eigene Bahn</translation>
    </message>
    <message>
        <source>diverges</source>
        <translation>divergiert</translation>
    </message>
    <message>
        <source>still moving</source>
        <translation>noch unterwegs</translation>
    </message>
    <message>
        <source>overshoot %1 %</source>
        <translation>Überschwingen %1 %</translation>
    </message>
    <message>
        <source>no overshoot</source>
        <translation>kein Überschwingen</translation>
    </message>
    <message>
        <source>within 2 % from t = %1</source>
        <translation>innerhalb 2 % ab t = %1</translation>
    </message>
    <message>
        <source>no phase margin: %1</source>
        <translation>keine Phasenreserve: %1</translation>
    </message>
    <message>
        <source>phase margin %1° at ω = %2</source>
        <translation>Phasenreserve %1° bei ω = %2</translation>
    </message>
    <message>
        <source>no gain margin: %1</source>
        <translation>keine Amplitudenreserve: %1</translation>
    </message>
    <message>
        <source>gain margin %1 dB at ω = %2</source>
        <translation>Amplitudenreserve %1 dB bei ω = %2</translation>
    </message>
    <message>
        <source>time t</source>
        <translation>Zeit t</translation>
    </message>
    <message>
        <source>step response</source>
        <translation>Sprungantwort</translation>
    </message>
    <message>
        <source>frequency ω (rad/time)</source>
        <translation>Frequenz ω (rad/Zeit)</translation>
    </message>
    <message>
        <source>gain (dB)</source>
        <translation>Verstärkung (dB)</translation>
    </message>
    <message>
        <source>phase (°)</source>
        <translation>Phase (°)</translation>
    </message>
    <message>
        <source>data → %1</source>
        <translation>Daten → %1</translation>
    </message>
    <message>
        <source>poles</source>
        <translation>Pole</translation>
    </message>
    <message>
        <source>zeros of %1</source>
        <translation>Nullstellen von %1</translation>
    </message>
    <message>
        <source>opened loop L</source>
        <translation>offener Kreis L</translation>
    </message>
    <message>
        <source>%1 eigenvalues of J are hidden</source>
        <translation>%1 Eigenwerte von J sind verborgen</translation>
    </message>
    <message>
        <source>‖v‖ from 0 to %1</source>
        <translation>‖v‖ von 0 bis %1</translation>
    </message>
    <message>
        <source>‖v‖ within the plane from 0 to %1</source>
        <translation>‖v‖ in der Ebene von 0 bis %1</translation>
    </message>
    <message>
        <source>%1 grows</source>
        <translation>%1 wächst</translation>
    </message>
    <message>
        <source>%1 grows under the flow alone</source>
        <translation>%1 wächst nur unter dem Fluss</translation>
    </message>
    <message>
        <source>%1 grows under a step alone</source>
        <translation>%1 wächst nur unter einem Schritt</translation>
    </message>
    <message>
        <source>%1 grows under both</source>
        <translation>%1 wächst unter beiden</translation>
    </message>
    <message>
        <source>stable</source>
        <translation>stabil</translation>
    </message>
    <message>
        <source>unstable</source>
        <translation>instabil</translation>
    </message>
    <message>
        <source>grey: %1</source>
        <translation>grau: %1</translation>
    </message>
    <message>
        <source>spectral radius ρ</source>
        <translation>Spektralradius ρ</translation>
    </message>
    <message>
        <source>phase factor ζ</source>
        <translation>Phasenfaktor ζ</translation>
    </message>
    <message>
        <source>conditioning factor κ</source>
        <translation>Konditionsfaktor κ</translation>
    </message>
    <message>
        <source>rate −ln ρ</source>
        <translation>Rate −ln ρ</translation>
    </message>
    <message>
        <source>step limit h_max</source>
        <translation>Schrittgrenze h_max</translation>
    </message>
    <message>
        <source>best step h_best</source>
        <translation>bester Schritt h_best</translation>
    </message>
    <message>
        <source>best radius ρ_best</source>
        <translation>bester Radius ρ_best</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>the first %1 of %2 entries</source>
        <translation>die ersten %1 von %2 Einträgen</translation>
    </message>
    <message>
        <source>distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>stable at h = %1</source>
        <translation>stabil bei h = %1</translation>
    </message>
    <message>
        <source>no stability region: %1</source>
        <translation>kein Stabilitätsgebiet: %1</translation>
    </message>
    <message>
        <source>the Jacobian is not finite here</source>
        <translation>die Jacobimatrix ist hier nicht endlich</translation>
    </message>
    <message>
        <source>instantaneous</source>
        <translation>nur momentan</translation>
    </message>
    <message>
        <source>× B at its equilibrium</source>
        <translation>× B in seinem Gleichgewicht</translation>
    </message>
    <message>
        <source>The control loop %1.</source>
        <translation>Der Regelkreis %1.</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1 Schritte</translation>
    </message>
    <message>
        <source>%1/%2&#xa0;modes, %3&#xa0;%&#xa0;good</source>
        <translation>%1/%2&#xa0;Moden, %3&#xa0;%&#xa0;gut</translation>
    </message>
    <message>
        <source>%1 of %2 modes, %3 % good</source>
        <translation>%1 von %2 Moden, %3 % gut</translation>
    </message>
    <message>
        <source>%1 of %2 samples outside</source>
        <translation>%1 von %2 Stichproben außerhalb</translation>
    </message>
    <message>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>samples</source>
        <translation>Stichproben</translation>
    </message>
    <message>
        <source>Re s (1/time)</source>
        <translation>Re s (1/Zeit)</translation>
    </message>
    <message>
        <source>Im s (1/time)</source>
        <translation>Im s (1/Zeit)</translation>
    </message>
    <message>
        <source>this game has no data space</source>
        <translation>dieses Spiel hat keinen Datenraum</translation>
    </message>
    <message>
        <source>data in %1 dimensions</source>
        <translation>Daten in %1 Dimensionen</translation>
    </message>
    <message>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <source>density</source>
        <translation>Dichte</translation>
    </message>
    <message>
        <source>mass</source>
        <translation>Masse</translation>
    </message>
    <message>
        <source>less than 0.01 %</source>
        <translation>weniger als 0.01 %</translation>
    </message>
    <message>
        <source>of the field %1</source>
        <translation>vom Feld %1</translation>
    </message>
    <message>
        <source>section at %1</source>
        <translation>Schnitt bei %1</translation>
    </message>
    <message>
        <source>paths projected</source>
        <translation>Pfade projiziert</translation>
    </message>
    <message>
        <source>dashed: no part of v along the %1, dash-dotted: along the %2</source>
        <translation>gestrichelt: kein Anteil von v längs „%1“, strichpunktiert: längs „%2“</translation>
    </message>
    <message>
        <source>out of the plane: </source>
        <translation>außerhalb der Ebene: </translation>
    </message>
    <message>
        <source>of the paths %1 (squared)</source>
        <translation>von den Pfaden %1 (quadriert)</translation>
    </message>
    <message>
        <source>%1, mean of %2 batches</source>
        <translation>%1, Mittel über %2 Stapel</translation>
    </message>
    <message>
        <source>long axis</source>
        <translation>lange Achse</translation>
    </message>
    <message>
        <source>short axis</source>
        <translation>kurze Achse</translation>
    </message>
    <message>
        <source>plane of the eigenpair λ = %1</source>
        <translation>Ebene des Eigenpaars λ = %1</translation>
    </message>
    <message>
        <source>along λ = %1</source>
        <translation>längs λ = %1</translation>
    </message>
    <message>
        <source>plane of the two rightmost eigenvalues, no pair being complex</source>
        <translation>Ebene der zwei am weitesten rechts liegenden Eigenwerte, da keiner komplex ist</translation>
    </message>
    <message>
        <source>1st component</source>
        <translation>1. Komponente</translation>
    </message>
    <message>
        <source>2nd component</source>
        <translation>2. Komponente</translation>
    </message>
    <message>
        <source>principal components of the path</source>
        <translation>Hauptkomponenten des Pfads</translation>
    </message>
    <message>
        <source>1st direction</source>
        <translation>1. Richtung</translation>
    </message>
    <message>
        <source>2nd direction</source>
        <translation>2. Richtung</translation>
    </message>
    <message>
        <source>random directions, seed %1</source>
        <translation>zufällige Richtungen, Startwert %1</translation>
    </message>
    <message>
        <source>no plane of that kind here: a plane of entries</source>
        <translation>keine Ebene dieser Art hier: eine Ebene zweier Einträge</translation>
    </message>
    <message>
        <source>%1, through the point of step %2</source>
        <translation>%1, durch den Punkt von Schritt %2</translation>
    </message>
    <message>
        <source>%1, through the equilibrium</source>
        <translation>%1, durch das Gleichgewicht</translation>
    </message>
    <message>
        <source>last iterate</source>
        <translation>letzte Iterierte</translation>
    </message>
    <message>
        <source>the method&apos;s average</source>
        <translation>Mittelwert des Verfahrens</translation>
    </message>
    <message>
        <source>average of all iterates</source>
        <translation>Mittelwert aller Iterierten</translation>
    </message>
    <message>
        <source>step t</source>
        <translation>Schritt t</translation>
    </message>
    <message>
        <source>distance to the equilibrium</source>
        <translation>Abstand zum Gleichgewicht</translation>
    </message>
    <message>
        <source>there is no path in both</source>
        <translation>nicht beide haben einen Pfad</translation>
    </message>
    <message>
        <source>α, from start (0) to end (1)</source>
        <translation>α, vom Start (0) zum Ende (1)</translation>
    </message>
    <message>
        <source>path angle cos ∠</source>
        <translation>Pfadwinkel cos ∠</translation>
    </message>
    <message>
        <source>path norm ‖v‖</source>
        <translation>Pfadnorm ‖v‖</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>Schritt %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, %2 batches</source>
        <translation>%1, %2 Stapel</translation>
    </message>
    <message>
        <source>J − γJᵀJ of the plain game, as its authors draw it</source>
        <translation>J − γJᵀJ des bloßen Spiels, wie seine Autoren es zeichnen</translation>
    </message>
    <message>
        <source>a complete spectrum %1</source>
        <translation>ein vollständiges Spektrum %1</translation>
    </message>
    <message>
        <source>max Re λ = %1, max Im λ = %2; %3 of %4 unstable</source>
        <translation>max Re λ = %1, max Im λ = %2; %3 von %4 instabil</translation>
    </message>
    <message>
        <source>, %1 zero</source>
        <translation>, %1 null</translation>
    </message>
    <message>
        <source>; at a kink</source>
        <translation>; in einem Knick</translation>
    </message>
    <message>
        <source>%1 = %2 marked</source>
        <translation>%1 = %2 markiert</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>all %1 eigenvalues of %2</source>
        <translation>alle %1 Eigenwerte von %2</translation>
    </message>
    <message>
        <source>the %1 of %2 that lead by Re, Im or size, %3 of them not to 1e-5 of the largest, of %4</source>
        <translation>die %1 von %2, die nach Re, Im oder Betrag führen, %3 davon nicht auf 1e-5 des größten, von %4</translation>
    </message>
    <message>
        <source>the %1 of %2 that lead by Re, Im or size of %3</source>
        <translation>die %1 von %2, die nach Re, Im oder Betrag führen, von %3</translation>
    </message>
    <message>
        <source>only for J of one batch</source>
        <translation>nur für J eines Stapels</translation>
    </message>
    <message>
        <source>this method&apos;s multipliers are not functions of single eigenvalues</source>
        <translation>die Multiplikatoren dieses Verfahrens sind keine Funktionen einzelner Eigenwerte</translation>
    </message>
    <message>
        <source>modes covered</source>
        <translation>getroffene Moden</translation>
    </message>
    <message>
        <source>good samples</source>
        <translation>gute Stichproben</translation>
    </message>
    <message>
        <source>JS of modes (nats)</source>
        <translation>JS der Moden (nat)</translation>
    </message>
    <message>
        <source>E ‖∇D‖ on data</source>
        <translation>E ‖∇D‖ auf Daten</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>%1 at the start</source>
        <translation>%1 am Anfang</translation>
    </message>
    <message>
        <source>%1&#xa0;%&#xa0;good</source>
        <translation>%1&#xa0;%&#xa0;gut</translation>
    </message>
    <message>
        <source>to one of %1 others</source>
        <translation>zu einem von %1 weiteren</translation>
    </message>
</context>
<context>
    <name>reasons</name>
    <message>
        <source>the penalty has a kink where the gradient of D vanishes</source>
        <translation>die Strafe hat einen Knick, wo der Gradient von D verschwindet</translation>
    </message>
    <message>
        <source>the update map&apos;s Jacobian is not finite here</source>
        <translation>die Jacobimatrix der Schrittabbildung ist hier nicht endlich</translation>
    </message>
    <message>
        <source>a parameter ends the step exactly on its bound, where the projection has no derivative</source>
        <translation>ein Parameter endet nach dem Schritt genau auf seiner Schranke, wo die Projektion keine Ableitung hat</translation>
    </message>
    <message>
        <source>there is a pole at 0</source>
        <translation>es gibt einen Pol bei 0</translation>
    </message>
    <message>
        <source>the loop does not answer</source>
        <translation>der Kreis antwortet nicht</translation>
    </message>
    <message>
        <source>|L| is never 1</source>
        <translation>|L| ist nie 1</translation>
    </message>
    <message>
        <source>the phase never crosses −180°</source>
        <translation>die Phase erreicht nie −180°</translation>
    </message>
    <message>
        <source>the Jacobian is not finite</source>
        <translation>die Jacobimatrix ist nicht endlich</translation>
    </message>
    <message>
        <source>it is not finite</source>
        <translation>nicht endlich</translation>
    </message>
    <message>
        <source>its multipliers are not functions of single eigenvalues</source>
        <translation>seine Multiplikatoren sind keine Funktionen einzelner Eigenwerte</translation>
    </message>
    <message>
        <source>no eigenvalue makes this method stable</source>
        <translation>kein Eigenwert macht dieses Verfahren stabil</translation>
    </message>
    <message>
        <source>the response ends at 0</source>
        <translation>die Antwort endet bei 0</translation>
    </message>
    <message>
        <source>the response does not settle</source>
        <translation>die Antwort schwingt nicht ein</translation>
    </message>
    <message>
        <source>the response does not settle in time</source>
        <translation>die Antwort schwingt nicht rechtzeitig ein</translation>
    </message>
    <message>
        <source>at ψ = 0 the normalised direction ψ/‖ψ‖ is not defined</source>
        <translation>bei ψ = 0 ist die normierte Richtung ψ/‖ψ‖ nicht definiert</translation>
    </message>
    <message>
        <source>every eigenvalue is zero</source>
        <translation>jeder Eigenwert ist null</translation>
    </message>
    <message>
        <source>infinite: an eigenvalue lies on the imaginary axis</source>
        <translation>unendlich: ein Eigenwert liegt auf der imaginären Achse</translation>
    </message>
    <message>
        <source>no step size makes simultaneous descent contract: an eigenvalue does not lie left of the imaginary axis</source>
        <translation>keine Schrittweite lässt den simultanen Abstieg kontrahieren: ein Eigenwert liegt nicht links der imaginären Achse</translation>
    </message>
    <message>
        <source>a hidden unit&apos;s input is exactly 0, where its activation has a kink</source>
        <translation>die Eingabe einer verborgenen Einheit ist genau 0, wo ihre Aktivierung einen Knick hat</translation>
    </message>
    <message>
        <source>the loss has a kink at this value of D</source>
        <translation>der Verlust hat bei diesem Wert von D einen Knick</translation>
    </message>
    <message>
        <source>a layer of D has two equal largest singular values, where the spectral norm has a kink</source>
        <translation>eine Schicht von D hat zwei gleiche größte Singulärwerte, wo die Spektralnorm einen Knick hat</translation>
    </message>
    <message>
        <source>needs a game whose data can be moved (%1), and %2 has no such data</source>
        <translation>braucht ein Spiel, dessen Daten sich verschieben lassen (%1); %2 hat keine solchen Daten</translation>
    </message>
    <message>
        <source>needs a game of at most %1 parameters; this one has %2</source>
        <translation>braucht ein Spiel mit höchstens %1 Parametern; dieses hat %2</translation>
    </message>
    <message>
        <source>needs a derivative at the equilibrium: %1</source>
        <translation>braucht eine Ableitung im Gleichgewicht: %1</translation>
    </message>
    <message>
        <source>needs finite derivatives at the equilibrium</source>
        <translation>braucht endliche Ableitungen im Gleichgewicht</translation>
    </message>
    <message>
        <source>has no answer here: at the equilibrium the generator&apos;s velocity does not depend on where the data is, at first order</source>
        <translation>antwortet hier nicht: im Gleichgewicht hängt die Geschwindigkeit des Generators in erster Ordnung nicht davon ab, wo die Daten liegen</translation>
    </message>
    <message>
        <source>needs an equilibrium, and none was found</source>
        <translation>braucht ein Gleichgewicht, und keines wurde gefunden</translation>
    </message>
    <message>
        <source>needs an equilibrium at which the field vanishes; this one rests on a bound</source>
        <translation>braucht ein Gleichgewicht, in dem das Feld verschwindet; dieses ruht auf einer Schranke</translation>
    </message>
    <message>
        <source>‖w‖ passed 1e9 at step %1</source>
        <translation>‖w‖ überschritt 1e9 in Schritt %1</translation>
    </message>
    <message>
        <source>needs two numbers that move the spectrum of an equilibrium; this scenario has none</source>
        <translation>braucht zwei Zahlen, die das Spektrum eines Gleichgewichts bewegen; dieses Szenario hat keine</translation>
    </message>
    <message>
        <source>needs two numbers that move the spectrum of an equilibrium; this scenario has one</source>
        <translation>braucht zwei Zahlen, die das Spektrum eines Gleichgewichts bewegen; dieses Szenario hat eine</translation>
    </message>
    <message>
        <source>%1: is a directory</source>
        <translation>%1: ist ein Ordner</translation>
    </message>
    <message>
        <source>%1: cannot be written: %2</source>
        <translation>%1: kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>needs an equilibrium to measure the distance to; none was found</source>
        <translation>braucht ein Gleichgewicht, zu dem der Abstand gemessen wird; keines wurde gefunden</translation>
    </message>
    <message>
        <source>needs a start and some steps</source>
        <translation>braucht einen Start und einige Schritte</translation>
    </message>
    <message>
        <source>needs steps; this scenario has none</source>
        <translation>braucht Schritte; dieses Szenario hat keine</translation>
    </message>
    <message>
        <source>has nothing to show: it was cancelled</source>
        <translation>hat nichts zu zeigen: abgebrochen</translation>
    </message>
    <message>
        <source>needs a second scenario: the member &quot;compared&quot;, or --set compared.method.step=0.1</source>
        <translation>braucht ein zweites Szenario: den Schlüssel „compared“ oder --set compared.method.step=0.1</translation>
    </message>
    <message>
        <source>cannot read %1: it %2</source>
        <translation>kann %1 nicht lesen: es %2</translation>
    </message>
    <message>
        <source>cannot draw the curve %1: %2</source>
        <translation>kann die Kurve %1 nicht zeichnen: %2</translation>
    </message>
    <message>
        <source>needs an equilibrium to follow: %1</source>
        <translation>braucht ein Gleichgewicht, dem es folgen kann: %1</translation>
    </message>
    <message>
        <source>needs a game of at most %1 parameters; %2 has %3</source>
        <translation>braucht ein Spiel mit höchstens %1 Parametern; %2 hat %3</translation>
    </message>
    <message>
        <source>needs at least two values of each number</source>
        <translation>braucht mindestens zwei Werte jeder Zahl</translation>
    </message>
    <message>
        <source>has nothing to show: %1</source>
        <translation>hat nichts zu zeigen: %1</translation>
    </message>
    <message>
        <source>cannot draw the curve %1: %2 %3</source>
        <translation>kann die Kurve %1 nicht zeichnen: %2 %3</translation>
    </message>
    <message>
        <source>needs an equilibrium along %1 at which the measures exist; there is none</source>
        <translation>braucht längs %1 ein Gleichgewicht, in dem es die Maße gibt; es gibt keines</translation>
    </message>
    <message>
        <source>needs a network that makes points, such as the game ring</source>
        <translation>braucht ein Netz, das Punkte erzeugt, wie das Spiel ring</translation>
    </message>
    <message>
        <source>needs a start to train from</source>
        <translation>braucht einen Start, von dem aus trainiert wird</translation>
    </message>
    <message>
        <source>cannot show the matrix: %1</source>
        <translation>kann die Matrix nicht zeigen: %1</translation>
    </message>
    <message>
        <source>the state is no longer a finite number</source>
        <translation>der Zustand ist keine endliche Zahl mehr</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>the search was cancelled</source>
        <translation>die Suche wurde abgebrochen</translation>
    </message>
    <message>
        <source>none near the points that the game states; a state of %1 parameters is too large to search as a whole</source>
        <translation>keines nahe den Punkten, die das Spiel nennt; ein Zustand mit %1 Parametern ist zu groß, um ganz durchsucht zu werden</translation>
    </message>
    <message>
        <source>the field vanishes only where it has no derivative or jumps: %1</source>
        <translation>das Feld verschwindet nur, wo es keine Ableitung hat oder springt: %1</translation>
    </message>
    <message>
        <source>none of the %1 searches led to a point where the field vanishes</source>
        <translation>keine der %1 Suchen führte zu einem Punkt, in dem das Feld verschwindet</translation>
    </message>
    <message>
        <source>no equilibrium was found</source>
        <translation>es wurde kein Gleichgewicht gefunden</translation>
    </message>
    <message>
        <source>the state has another size here</source>
        <translation>der Zustand hat hier eine andere Größe</translation>
    </message>
    <message>
        <source>the state has another size on the way here</source>
        <translation>der Zustand hat auf dem Weg hierher eine andere Größe</translation>
    </message>
    <message>
        <source>the equilibrium is lost on the way here</source>
        <translation>das Gleichgewicht geht auf dem Weg hierher verloren</translation>
    </message>
    <message>
        <source>infinite: every multiplier is 0</source>
        <translation>unendlich: jeder Multiplikator ist 0</translation>
    </message>
    <message>
        <source>no state can be there</source>
        <translation>kein Zustand kann dort sein</translation>
    </message>
    <message>
        <source>the field vanishes on one side only and jumps here</source>
        <translation>das Feld verschwindet nur auf einer Seite und springt hier</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>eine beliebige Zahl</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>above %1 and below %2</source>
        <translation>über %1 und unter %2</translation>
    </message>
    <message>
        <source>from %1 to %2</source>
        <translation>von %1 bis %2</translation>
    </message>
    <message>
        <source>is %1, but %2 must be %3</source>
        <translation>ist %1, aber %2 muss %3 sein</translation>
    </message>
    <message>
        <source>the point lies outside the game&apos;s domain: entry %1 of the state %2</source>
        <translation>der Punkt liegt außerhalb des Bereichs des Spiels: Eintrag %1 des Zustands %2</translation>
    </message>
    <message>
        <source>with its memory the state has %1 entries, more than the %2 whose spectrum is computed</source>
        <translation>mit seinem Gedächtnis hat der Zustand %1 Einträge, mehr als die %2, deren Spektrum berechnet wird</translation>
    </message>
    <message>
        <source>%1 above %2 up to %3</source>
        <translation>%1 über %2 bis %3</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <translation>%1 über %2</translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>is %1, but %2 must be a finite number</source>
        <translation>ist %1, aber %2 muss eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>an (true) oder aus (false)</translation>
    </message>
    <message>
        <source>a list of %1 to %2 numbers</source>
        <translation>eine Liste von %1 bis %2 Zahlen</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;, but %2 must be %3</source>
        <translation>ist „%1“, aber %2 muss %3 sein</translation>
    </message>
    <message>
        <source>has %1 entries, but %2 must be %3</source>
        <translation>hat %1 Einträge, aber %2 muss %3 sein</translation>
    </message>
    <message>
        <source>has an entry that %1</source>
        <translation>hat einen falschen Eintrag: %1</translation>
    </message>
    <message>
        <source>is of the wrong type: %1 must be %2</source>
        <translation>ist von der falschen Art: %1 muss %2 sein</translation>
    </message>
    <message>
        <source>has %1 numbers as its own points, but x and y in turn of at least two points are needed</source>
        <translation>hat %1 Zahlen als eigene Punkte, nötig sind aber abwechselnd x und y von mindestens zwei Punkten</translation>
    </message>
    <message>
        <source>the local game has no single equilibrium, or conjugate gradients did not reach it in 500 iterations, or the state is no longer a finite number</source>
        <translation>das lokale Spiel hat kein einzelnes Gleichgewicht, oder konjugierte Gradienten erreichten es nicht in 500 Iterationen, oder der Zustand ist keine endliche Zahl mehr</translation>
    </message>
    <message>
        <source>Newton&apos;s method finds no solution of w⁺ = w + h v(w⁺)</source>
        <translation>das Newton-Verfahren findet keine Lösung von w⁺ = w + h v(w⁺)</translation>
    </message>
    <message>
        <source>these networks have %1 parameters and with this batch would need %2 GB of memory, but 1 GB is allowed</source>
        <translation>diese Netze haben %1 Parameter und bräuchten mit diesem Stapel %2 GB Speicher, erlaubt ist aber 1 GB</translation>
    </message>
    <message>
        <source>needs an encoder that knows which sample stands for a data point, and this network GAN has none; with game.encoder = true it has</source>
        <translation>braucht einen Encoder, der weiß, welche Stichprobe für einen Datenpunkt steht, und dieses Netzwerk-GAN hat keinen; mit game.encoder = true hat es einen</translation>
    </message>
    <message>
        <source>estimates the density of samples on a line, but this game&apos;s data has %1 dimensions</source>
        <translation>schätzt die Dichte der Stichproben auf einer Geraden, die Daten dieses Spiels haben aber %1 Dimensionen</translation>
    </message>
    <message>
        <source>divides the weights of a linear critic D(x) = ψᵀx or of a network&apos;s layers by their norm, but this game&apos;s critic is neither</source>
        <translation>teilt die Gewichte eines linearen Kritikers D(x) = ψᵀx oder der Schichten eines Netzes durch ihre Norm, der Kritiker dieses Spiels ist aber keines von beiden</translation>
    </message>
    <message>
        <source>%1 acts on the discriminator in data space, and %2 is an abstract game without data; it needs a GAN (%3)</source>
        <translation>%1 wirkt auf den Diskriminator im Datenraum, und %2 ist ein abstraktes Spiel ohne Daten; es braucht ein GAN (%3)</translation>
    </message>
    <message>
        <source>a PDF</source>
        <translation>ein PDF</translation>
    </message>
    <message>
        <source>a PNG</source>
        <translation>ein PNG</translation>
    </message>
    <message>
        <source>an SVG</source>
        <translation>ein SVG</translation>
    </message>
    <message>
        <source>a TIFF</source>
        <translation>ein TIFF</translation>
    </message>
    <message>
        <source>an NPZ</source>
        <translation>ein NPZ</translation>
    </message>
    <message>
        <source>a JSON file of results</source>
        <translation>eine JSON-Datei mit Ergebnissen</translation>
    </message>
    <message>
        <source>a TeX file</source>
        <translation>eine TeX-Datei</translation>
    </message>
    <message>
        <source>is no figure</source>
        <translation>ist keine Abbildung</translation>
    </message>
    <message>
        <source>is %1 of more than %2 MB, too large to look for a scenario in it</source>
        <translation>ist %1 von mehr als %2 MB, zu groß, um darin nach einem Szenario zu suchen</translation>
    </message>
    <message>
        <source>is %1 whose scenario is damaged, so that it cannot be restored</source>
        <translation>ist %1, das Szenario darin ist beschädigt und lässt sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>is %1 whose scenario is larger than %2 MB</source>
        <translation>ist %1, das Szenario darin ist größer als %2 MB</translation>
    </message>
    <message>
        <source>is %1 without a scenario: it was not made by Ganscope, or its scenario was left out or removed</source>
        <translation>ist %1 ohne Szenario: nicht von Ganscope gemacht, oder das Szenario wurde weggelassen oder entfernt</translation>
    </message>
    <message>
        <source>is a CSV table, which carries no scenario; as .npz or .json the same numbers do</source>
        <translation>ist eine CSV-Tabelle, die kein Szenario trägt; als .npz oder .json tragen dieselben Zahlen eines</translation>
    </message>
    <message>
        <source>%1 is J − γJᵀJ of the regularizer consensus, which must be the scenario&apos;s only one</source>
        <translation>%1 ist J − γJᵀJ des Regularisierers consensus, welcher der einzige des Szenarios sein muss</translation>
    </message>
    <message>
        <source>%1 is P·J of a method that divides by running sizes of the gradients, such as rmsprop or adam, and %2 does not</source>
        <translation>%1 ist P·J eines Verfahrens, das durch laufende Größen der Gradienten teilt, wie rmsprop oder adam, und %2 tut das nicht</translation>
    </message>
    <message>
        <source>a mean over batches is not defined for points of one&apos;s own</source>
        <translation>ein Mittel über Stapel ist für eigene Punkte nicht definiert</translation>
    </message>
    <message>
        <source>the game %1 has no batches to take a mean of</source>
        <translation>das Spiel %1 hat keine Stapel, die sich mitteln ließen</translation>
    </message>
    <message>
        <source>line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>is given twice; one of the two values would be lost</source>
        <translation>ist zweimal angegeben; einer der beiden Werte ginge verloren</translation>
    </message>
    <message>
        <source>has more than %1 keys</source>
        <translation>hat mehr als %1 Schlüssel</translation>
    </message>
    <message>
        <source>the number %1 is too large for double precision</source>
        <translation>die Zahl %1 ist zu groß für doppelte Genauigkeit</translation>
    </message>
    <message>
        <source>%1 is not a JSON number; every number must be finite</source>
        <translation>%1 ist keine JSON-Zahl; jede Zahl muss endlich sein</translation>
    </message>
    <message>
        <source>the text ends too early, in the middle of the scenario</source>
        <translation>der Text endet zu früh, mitten im Szenario</translation>
    </message>
    <message>
        <source>goes on for more than %1 values</source>
        <translation>hat mehr als %1 Werte</translation>
    </message>
    <message>
        <source>is nested more than %1 levels deep</source>
        <translation>ist mehr als %1 Ebenen tief geschachtelt</translation>
    </message>
    <message>
        <source>is longer than %1 MB</source>
        <translation>ist länger als %1 MB</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>the text %1</source>
        <translation>der Text %1</translation>
    </message>
    <message>
        <source>is a second title; a step begins with &quot;## &quot;</source>
        <translation>ist ein zweiter Titel; ein Schritt beginnt mit „## “</translation>
    </message>
    <message>
        <source>a lesson begins with its title, &quot;# …&quot;</source>
        <translation>eine Lektion beginnt mit ihrem Titel, „# …“</translation>
    </message>
    <message>
        <source>has no steps; a step begins with &quot;## …&quot;</source>
        <translation>hat keine Schritte; ein Schritt beginnt mit „## …“</translation>
    </message>
    <message>
        <source>has more than %1 steps</source>
        <translation>hat mehr als %1 Schritte</translation>
    </message>
    <message>
        <source>the block &quot;%1&quot; has no end; it ends with ```</source>
        <translation>der Block „%1“ hat kein Ende; er endet mit ```</translation>
    </message>
    <message>
        <source>stands before the first step (&quot;## …&quot;)</source>
        <translation>steht vor dem ersten Schritt („## …“)</translation>
    </message>
    <message>
        <source>no scenario yet: the first step needs a block ```scenario</source>
        <translation>noch kein Szenario: der erste Schritt braucht einen Block ```scenario</translation>
    </message>
    <message>
        <source>the step has no text</source>
        <translation>der Schritt hat keinen Text</translation>
    </message>
    <message>
        <source>the step asks a question, but nothing follows it as the answer</source>
        <translation>der Schritt stellt eine Frage, aber es folgt nichts als Antwort</translation>
    </message>
    <message>
        <source>is larger than 1 MB</source>
        <translation>ist größer als 1 MB</translation>
    </message>
    <message>
        <source>%1; allowed are %2</source>
        <translation>%1; erlaubt sind %2</translation>
    </message>
    <message>
        <source>is not known here</source>
        <translation>ist hier nicht bekannt</translation>
    </message>
    <message>
        <source>is %1, but an object is needed here</source>
        <translation>ist %1, nötig ist hier aber ein Objekt</translation>
    </message>
    <message>
        <source>is %1, but must be a text</source>
        <translation>ist %1, muss aber ein Text sein</translation>
    </message>
    <message>
        <source>is %1, but must be an object such as %2</source>
        <translation>ist %1, muss aber ein Objekt sein wie %2</translation>
    </message>
    <message>
        <source>is the second scenario of its step</source>
        <translation>ist das zweite Szenario seines Schritts</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;, which is not a preset</source>
        <translation>ist „%1“, was keine Vorlage ist</translation>
    </message>
    <message>
        <source>changes the step before, but there is none: name a preset, or write a scenario with &quot;ganscope&quot;: 1</source>
        <translation>ändert den Schritt davor, aber es gibt keinen: eine Vorlage nennen oder ein Szenario mit &quot;ganscope&quot;: 1 schreiben</translation>
    </message>
    <message>
        <source>is the second question of its step</source>
        <translation>ist die zweite Frage ihres Schritts</translation>
    </message>
    <message>
        <source>the question has no text before its choices</source>
        <translation>die Frage hat keinen Text vor ihren Antworten</translation>
    </message>
    <message>
        <source>has %1 choices of which %2 are right; a question has two or more lines &quot;- [ ] …&quot;, and one of them is &quot;- [x] …&quot;</source>
        <translation>hat %1 Antworten, von denen %2 richtig sind; eine Frage hat zwei oder mehr Zeilen „- [ ] …“, und eine davon ist „- [x] …“</translation>
    </message>
    <message>
        <source>is %1, but must be %2</source>
        <translation>ist %1, muss aber %2 sein</translation>
    </message>
    <message>
        <source>is missing; it is one of %1, or a path such as method.step</source>
        <translation>fehlt; es ist eines von %1 oder ein Pfad wie method.step</translation>
    </message>
    <message>
        <source>%1; allowed are %2, and paths such as method.step</source>
        <translation>%1; erlaubt sind %2 und Pfade wie method.step</translation>
    </message>
    <message>
        <source>is &quot;%1&quot;</source>
        <translation>ist „%1“</translation>
    </message>
    <message>
        <source>a list of numbers</source>
        <translation>eine Liste von Zahlen</translation>
    </message>
    <message>
        <source>a number, or [re, im]</source>
        <translation>eine Zahl oder [re, im]</translation>
    </message>
    <message>
        <source>says nothing of its measure: below, above or is</source>
        <translation>sagt nichts über sein Maß: below, above oder is</translation>
    </message>
    <message>
        <source>is the second goal of its step</source>
        <translation>ist das zweite Ziel seines Schritts</translation>
    </message>
    <message>
        <source>is missing: what is to be done, in a sentence</source>
        <translation>fehlt: was zu tun ist, in einem Satz</translation>
    </message>
    <message>
        <source>is missing: what reaches the goal, such as {&quot;method.step&quot;: 0.1}</source>
        <translation>fehlt: was das Ziel erreicht, wie {&quot;method.step&quot;: 0.1}</translation>
    </message>
    <message>
        <source>is %1, but must be a list of expectations</source>
        <translation>ist %1, muss aber eine Liste von Erwartungen sein</translation>
    </message>
    <message>
        <source>is %1, but must be an object</source>
        <translation>ist %1, muss aber ein Objekt sein</translation>
    </message>
    <message>
        <source>is not UTF-8</source>
        <translation>ist kein UTF-8</translation>
    </message>
    <message>
        <source>must have the form path=value, such as method.step=0.1</source>
        <translation>muss die Form pfad=wert haben, wie method.step=0.1</translation>
    </message>
    <message>
        <source>has a value that is not JSON: %1</source>
        <translation>hat einen Wert, der kein JSON ist: %1</translation>
    </message>
    <message>
        <source>must set a parameter, as in %1.gamma=0.3, or the whole regularizer as an object, or null to remove it</source>
        <translation>muss einen Parameter setzen, wie in %1.gamma=0.3, oder den ganzen Regularisierer als Objekt, oder null, um ihn zu entfernen</translation>
    </message>
    <message>
        <source>names a start that is not there: the scenario states %1 of them</source>
        <translation>nennt einen Start, den es nicht gibt: das Szenario nennt %1</translation>
    </message>
    <message>
        <source>names an entry that the start does not have</source>
        <translation>nennt einen Eintrag, den der Start nicht hat</translation>
    </message>
    <message>
        <source>names an entry that %1 does not have</source>
        <translation>nennt einen Eintrag, den %1 nicht hat</translation>
    </message>
    <message>
        <source>there is no %1 to set</source>
        <translation>es gibt kein %1, das sich setzen ließe</translation>
    </message>
    <message>
        <source>%1 (possible are %2)</source>
        <translation>%1 (möglich sind %2)</translation>
    </message>
    <message>
        <source>is a list of %1 numbers; one of them is %2.0</source>
        <translation>ist eine Liste von %1 Zahlen; eine davon ist %2.0</translation>
    </message>
    <message>
        <source>names an entry that the list does not have: there are %1</source>
        <translation>nennt einen Eintrag, den die Liste nicht hat: es gibt %1</translation>
    </message>
    <message>
        <source>names an entry of %1, which is no list</source>
        <translation>nennt einen Eintrag von %1, das keine Liste ist</translation>
    </message>
    <message>
        <source>is no number: %1 is %2</source>
        <translation>ist keine Zahl: %1 ist %2</translation>
    </message>
    <message>
        <source>is no number of the scenario</source>
        <translation>ist keine Zahl des Szenarios</translation>
    </message>
    <message>
        <source>is %1, but must be a finite number</source>
        <translation>ist %1, muss aber eine endliche Zahl sein</translation>
    </message>
    <message>
        <source>is %1, but %2 must be a whole number from 0 to %3</source>
        <translation>ist %1, aber %2 muss eine ganze Zahl von 0 bis %3 sein</translation>
    </message>
    <message>
        <source>a game of %1 parameters that states no equilibrium is not searched</source>
        <translation>ein Spiel mit %1 Parametern, das kein Gleichgewicht nennt, wird nicht durchsucht</translation>
    </message>
    <message>
        <source>is %1, but a scenario is an object such as {&quot;ganscope&quot;: 1, &quot;game&quot;: {&quot;id&quot;: &quot;dirac&quot;}}</source>
        <translation>ist %1, ein Szenario ist aber ein Objekt wie {&quot;ganscope&quot;: 1, &quot;game&quot;: {&quot;id&quot;: &quot;dirac&quot;}}</translation>
    </message>
    <message>
        <source>is missing: a scenario says &quot;ganscope&quot;: 1, the version of its format</source>
        <translation>fehlt: ein Szenario sagt &quot;ganscope&quot;: 1, die Version seines Formats</translation>
    </message>
    <message>
        <source>is %1, but must be the version of the format, 1</source>
        <translation>ist %1, muss aber die Version des Formats sein, 1</translation>
    </message>
    <message>
        <source>was written by a newer Ganscope (version %1); this one reads version 1</source>
        <translation>wurde von einem neueren Ganscope geschrieben (Version %1); dieses liest Version 1</translation>
    </message>
    <message>
        <source>%1 (the %2 are %3)</source>
        <translation>%1 (die %2 sind %3)</translation>
    </message>
    <message>
        <source>is missing: it names the %1</source>
        <translation>fehlt: anzugeben ist: %1</translation>
    </message>
    <message>
        <source>is %1, but must be the id of a %2</source>
        <translation>ist %1, muss aber eine Kennung sein (%2)</translation>
    </message>
    <message>
        <source>is %1, which is no %2</source>
        <translation>ist %1, was als %2 nicht bekannt ist</translation>
    </message>
    <message>
        <source>%1 (decimals are written with a point)</source>
        <translation>%1 (Dezimalbrüche werden mit Punkt geschrieben)</translation>
    </message>
    <message>
        <source>games</source>
        <translation>Spiele</translation>
    </message>
    <message>
        <source>is missing: it names the game, as in {&quot;id&quot;: &quot;dirac&quot;}</source>
        <translation>fehlt: es nennt das Spiel, wie in {&quot;id&quot;: &quot;dirac&quot;}</translation>
    </message>
    <message>
        <source>game</source>
        <translation>Spiel</translation>
    </message>
    <message>
        <source>is given, but %1 is an abstract game: its two losses are its own</source>
        <translation>ist angegeben, aber %1 ist ein abstraktes Spiel: seine beiden Verluste sind seine eigenen</translation>
    </message>
    <message>
        <source>loss family</source>
        <translation>Verlustfunktion</translation>
    </message>
    <message>
        <source>loss families</source>
        <translation>Verlustfunktionen</translation>
    </message>
    <message>
        <source>is %1, but must be a list such as %2</source>
        <translation>ist %1, muss aber eine Liste sein wie %2</translation>
    </message>
    <message>
        <source>regularizer</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>regularizers</source>
        <translation>Regularisierer</translation>
    </message>
    <message>
        <source>names %1 a second time; each regularizer may stand there once</source>
        <translation>nennt %1 ein zweites Mal; jeder Regularisierer darf nur einmal da stehen</translation>
    </message>
    <message>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>methods</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>%1 has %2 parameters (%3)</source>
        <translation>%1 hat %2 Parameter (%3)</translation>
    </message>
    <message>
        <source>is %1, but must be a list of starts such as [[1, 1]]</source>
        <translation>ist %1, muss aber eine Liste von Starts sein wie [[1, 1]]</translation>
    </message>
    <message>
        <source>has %1 starts, but at most %2 are run</source>
        <translation>hat %1 Starts, höchstens %2 werden gerechnet</translation>
    </message>
    <message>
        <source>is %1, but must be a list of numbers such as [1, 1]</source>
        <translation>ist %1, muss aber eine Liste von Zahlen sein wie [1, 1]</translation>
    </message>
    <message>
        <source>is %1, but must be a number</source>
        <translation>ist %1, muss aber eine Zahl sein</translation>
    </message>
    <message>
        <source>has %1 number, but %2</source>
        <translation>hat %1 Zahl, aber %2</translation>
    </message>
    <message>
        <source>has %1 numbers, but %2</source>
        <translation>hat %1 Zahlen, aber %2</translation>
    </message>
    <message>
        <source>is %1, but must be a whole number from %2 to %3</source>
        <translation>ist %1, muss aber eine ganze Zahl von %2 bis %3 sein</translation>
    </message>
    <message>
        <source>%1; did you mean &quot;%2&quot;?</source>
        <translation>%1; war „%2“ gemeint?</translation>
    </message>
    <message>
        <source>needs a number to run along: %1 %2</source>
        <translation>braucht eine Zahl, an der es entlangläuft: %1 %2</translation>
    </message>
    <message>
        <source>needs two different numbers, not %1 twice</source>
        <translation>braucht zwei verschiedene Zahlen, nicht zweimal %1</translation>
    </message>
    <message>
        <source>needs a number that moves the spectrum of an equilibrium; this scenario has none</source>
        <translation>braucht eine Zahl, die das Spektrum eines Gleichgewichts bewegt; dieses Szenario hat keine</translation>
    </message>
    <message>
        <source>%1 (known are %2)</source>
        <translation>%1 (bekannt sind %2)</translation>
    </message>
    <message>
        <source>is not a key known here</source>
        <translation>ist hier kein bekannter Schlüssel</translation>
    </message>
    <message>
        <source>is %1, but must be one of %2</source>
        <translation>ist %1, muss aber eines sein von %2</translation>
    </message>
    <message>
        <source>is %1, but must be true or false</source>
        <translation>ist %1, muss aber true oder false sein</translation>
    </message>
    <message>
        <source>is %1, but must be a list of at most %2 states such as [[1, 0.5]]</source>
        <translation>ist %1, muss aber eine Liste von höchstens %2 Zuständen sein wie [[1, 0.5]]</translation>
    </message>
    <message>
        <source>is %1, but must be a state of %2 numbers, or null for a free letter</source>
        <translation>ist %1, muss aber ein Zustand von %2 Zahlen sein oder null für einen freien Buchstaben</translation>
    </message>
    <message>
        <source>is %1, but must be a state, or null for a free letter</source>
        <translation>ist %1, muss aber ein Zustand sein oder null für einen freien Buchstaben</translation>
    </message>
    <message>
        <source>is %1, but must be four numbers: left, right, bottom, top</source>
        <translation>ist %1, muss aber aus vier Zahlen bestehen: links, rechts, unten, oben</translation>
    </message>
    <message>
        <source>is %1, but left must be below right and bottom below top</source>
        <translation>ist %1, aber links muss unter rechts liegen und unten unter oben</translation>
    </message>
    <message>
        <source>is %1, but must be two indices of the state such as [0, 1]</source>
        <translation>ist %1, muss aber aus zwei Indizes des Zustands bestehen wie [0, 1]</translation>
    </message>
    <message>
        <source>names the entry %1 twice</source>
        <translation>nennt den Eintrag %1 zweimal</translation>
    </message>
    <message>
        <source>is %1, but the entries of the state are 0 to %2</source>
        <translation>ist %1, die Einträge des Zustands sind aber 0 bis %2</translation>
    </message>
    <message>
        <source>is %1, but must be two numbers, the first below the second</source>
        <translation>ist %1, muss aber aus zwei Zahlen bestehen, die erste kleiner als die zweite</translation>
    </message>
    <message>
        <source>is %1, but a logarithmic scale needs numbers above 0</source>
        <translation>ist %1, eine logarithmische Skala braucht aber Zahlen über 0</translation>
    </message>
    <message>
        <source>is %1, but must be a list of at most %2 objects such as {&quot;label&quot;: &quot;JARE&quot;, &quot;along&quot;: &quot;regularizers.jare.gamma&quot;}</source>
        <translation>ist %1, muss aber eine Liste von höchstens %2 Objekten sein wie {&quot;label&quot;: &quot;JARE&quot;, &quot;along&quot;: &quot;regularizers.jare.gamma&quot;}</translation>
    </message>
    <message>
        <source>is %1, but must be a list of overrides such as [&quot;method.step=0.1&quot;]</source>
        <translation>ist %1, muss aber eine Liste von Ersetzungen sein wie [&quot;method.step=0.1&quot;]</translation>
    </message>
    <message>
        <source>is %1, but must be a list of measures: %2</source>
        <translation>ist %1, muss aber eine Liste von Maßen sein: %2</translation>
    </message>
    <message>
        <source>is %1, but must be at most %2 steps in ascending order, such as [0, 500, 1000]</source>
        <translation>ist %1, muss aber aus höchstens %2 aufsteigenden Schritten bestehen, wie [0, 500, 1000]</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%1 in Schritt %2</translation>
    </message>
    <message>
        <source>the view %1 %2</source>
        <translation>die Ansicht %1 %2</translation>
    </message>
    <message>
        <source>The figure&apos;s format is not known.</source>
        <translation>Das Format der Abbildung ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A figure needs at least one panel.</source>
        <translation>Eine Abbildung braucht mindestens ein Feld.</translation>
    </message>
    <message>
        <source>A panel of the figure has no picture.</source>
        <translation>Ein Feld der Abbildung hat kein Bild.</translation>
    </message>
    <message>
        <source>A figure&apos;s sides must be between %1 and %2 pt; %3 pt was asked.</source>
        <translation>Die Seiten einer Abbildung müssen zwischen %1 und %2 pt liegen; verlangt waren %3 pt.</translation>
    </message>
    <message>
        <source>An image needs at least 18 dots per inch and at most 100 megapixels; %1 dpi would give %2 megapixels.</source>
        <translation>Ein Bild braucht mindestens 18 Punkte je Zoll und höchstens 100 Megapixel; %1 dpi gäben %2 Megapixel.</translation>
    </message>
    <message>
        <source>The figure&apos;s font is not available, its text would be missing.</source>
        <translation>Die Schrift der Abbildung ist nicht verfügbar, ihr Text würde fehlen.</translation>
    </message>
    <message>
        <source>the smallest text is %1, below %2</source>
        <translation>der kleinste Text ist %1, unter %2</translation>
    </message>
    <message>
        <source>the thinnest line is %1, below %2</source>
        <translation>die dünnste Linie ist %1, unter %2</translation>
    </message>
    <message>
        <source>the label &quot;%1&quot; is cut off by the edge</source>
        <translation>die Beschriftung „%1“ wird vom Rand abgeschnitten</translation>
    </message>
    <message>
        <source>the labels &quot;%1&quot; and &quot;%2&quot; overlap</source>
        <translation>die Beschriftungen „%1“ und „%2“ überlappen</translation>
    </message>
    <message>
        <source>the image has %1 dots per inch, below %2</source>
        <translation>das Bild hat %1 Punkte je Zoll, unter %2</translation>
    </message>
    <message>
        <source>the file has %1 MB, above 5 MB</source>
        <translation>die Datei hat %1 MB, über 5 MB</translation>
    </message>
    <message>
        <source>a font is of Type 3</source>
        <translation>eine Schrift ist vom Typ 3</translation>
    </message>
    <message>
        <source>a font is not embedded</source>
        <translation>eine Schrift ist nicht eingebettet</translation>
    </message>
    <message>
        <source>steps keep their length however small the gradient is, until it is of the size of ε: at an equilibrium the map is linear on that scale only</source>
        <translation>Schritte behalten ihre Länge, wie klein der Gradient auch ist, bis er von der Größe von ε ist: im Gleichgewicht ist die Abbildung nur in diesem Maßstab linear</translation>
    </message>
    <message>
        <source>the augmented state has more than %1 entries, and this method&apos;s multipliers are not functions of single eigenvalues</source>
        <translation>der erweiterte Zustand hat mehr als %1 Einträge, und die Multiplikatoren dieses Verfahrens sind keine Funktionen einzelner Eigenwerte</translation>
    </message>
    <message>
        <source>the path ends where it begins</source>
        <translation>der Pfad endet, wo er beginnt</translation>
    </message>
    <message>
        <source>an error without a description</source>
        <translation>ein Fehler ohne Beschreibung</translation>
    </message>
    <message>
        <source>The image could not be encoded as PNG.</source>
        <translation>Das Bild ließ sich nicht als PNG schreiben.</translation>
    </message>
    <message>
        <source>The TIFF could not be begun.</source>
        <translation>Das TIFF ließ sich nicht beginnen.</translation>
    </message>
    <message>
        <source>The image could not be encoded as TIFF.</source>
        <translation>Das Bild ließ sich nicht als TIFF schreiben.</translation>
    </message>
    <message>
        <source>The PDF page could not be begun.</source>
        <translation>Die PDF-Seite ließ sich nicht beginnen.</translation>
    </message>
    <message>
        <source>The PDF document has a structure that is not known.</source>
        <translation>Das PDF-Dokument hat einen unbekannten Aufbau.</translation>
    </message>
    <message>
        <source>The SVG document could not be begun.</source>
        <translation>Das SVG-Dokument ließ sich nicht beginnen.</translation>
    </message>
    <message>
        <source>The SVG document has no root.</source>
        <translation>Das SVG-Dokument hat keine Wurzel.</translation>
    </message>
    <message>
        <source>The TikZ picture could not be begun.</source>
        <translation>Das TikZ-Bild ließ sich nicht beginnen.</translation>
    </message>
    <message>
        <source>%1; last read: &apos;%2&apos;; expected %3</source>
        <translation>%1; zuletzt gelesen: „%2“; erwartet: %3</translation>
    </message>
    <message>
        <source>%1; last read: &apos;%2&apos;</source>
        <translation>%1; zuletzt gelesen: „%2“</translation>
    </message>
    <message>
        <source>unexpected %1; expected %2</source>
        <translation>hier steht %1; erwartet: %2</translation>
    </message>
    <message>
        <source>true literal</source>
        <translation>das Wort true</translation>
    </message>
    <message>
        <source>false literal</source>
        <translation>das Wort false</translation>
    </message>
    <message>
        <source>null literal</source>
        <translation>das Wort null</translation>
    </message>
    <message>
        <source>string literal</source>
        <translation>ein Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>number literal</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>end of input</source>
        <translation>das Ende des Textes</translation>
    </message>
    <message>
        <source>&apos;[&apos;, &apos;{&apos;, or a literal</source>
        <translation>&apos;[&apos;, &apos;{&apos; oder ein Wert</translation>
    </message>
    <message>
        <source>invalid literal</source>
        <translation>kein gültiger Wert</translation>
    </message>
    <message>
        <source>invalid BOM; must be 0xEF 0xBB 0xBF if given</source>
        <translation>ungültige Byte-Reihenfolge-Marke; wenn vorhanden, muss sie 0xEF 0xBB 0xBF sein</translation>
    </message>
    <message>
        <source>invalid number; expected digit after &apos;-&apos;</source>
        <translation>keine gültige Zahl; nach &apos;-&apos; muss eine Ziffer stehen</translation>
    </message>
    <message>
        <source>invalid number; expected digit after &apos;.&apos;</source>
        <translation>keine gültige Zahl; nach &apos;.&apos; muss eine Ziffer stehen</translation>
    </message>
    <message>
        <source>invalid number; expected digit after exponent sign</source>
        <translation>keine gültige Zahl; nach dem Vorzeichen des Exponenten muss eine Ziffer stehen</translation>
    </message>
    <message>
        <source>invalid number; expected &apos;+&apos;, &apos;-&apos;, or digit after exponent</source>
        <translation>keine gültige Zahl; im Exponenten muss &apos;+&apos;, &apos;-&apos; oder eine Ziffer stehen</translation>
    </message>
    <message>
        <source>invalid string: ill-formed UTF-8 byte</source>
        <translation>kein gültiger Text: ein Byte, das kein UTF-8 ist</translation>
    </message>
    <message>
        <source>invalid string: missing closing quote</source>
        <translation>kein gültiger Text: das schließende Anführungszeichen fehlt</translation>
    </message>
    <message>
        <source>invalid string: forbidden character after backslash</source>
        <translation>kein gültiger Text: unerlaubtes Zeichen nach dem Rückstrich</translation>
    </message>
    <message>
        <source>invalid string: &apos;\u&apos; must be followed by 4 hex digits</source>
        <translation>kein gültiger Text: auf &apos;\u&apos; müssen 4 Hexadezimalziffern folgen</translation>
    </message>
    <message>
        <source>invalid string: surrogate U+D800..U+DBFF must be followed by U+DC00..U+DFFF</source>
        <translation>kein gültiger Text: auf ein Surrogat U+D800..U+DBFF muss eines von U+DC00..U+DFFF folgen</translation>
    </message>
    <message>
        <source>invalid string: surrogate U+DC00..U+DFFF must follow U+D800..U+DBFF</source>
        <translation>kein gültiger Text: ein Surrogat U+DC00..U+DFFF muss auf eines von U+D800..U+DBFF folgen</translation>
    </message>
    <message>
        <source>invalid string: control character %1 must be escaped to %2</source>
        <translation>kein gültiger Text: das Steuerzeichen %1 muss als %2 geschrieben werden</translation>
    </message>
    <message>
        <source>out of memory</source>
        <translation>der Speicher reicht nicht</translation>
    </message>
    <message>
        <source>interrupted; nothing was written</source>
        <translation>unterbrochen; nichts wurde geschrieben</translation>
    </message>
    <message>
        <source>the animation cannot be made: %1</source>
        <translation>die Animation lässt sich nicht herstellen: %1</translation>
    </message>
    <message>
        <source>%1: is no frame of this film</source>
        <translation>%1: ist kein Bild dieses Films</translation>
    </message>
    <message>
        <source>--out %1: a film ends in .gif or .mp4, and pictures go into a folder</source>
        <translation>%1: ein Film endet auf .gif oder .mp4, und Bilder kommen in einen Ordner</translation>
    </message>
    <message>
        <source>an MP4 is made by the program ffmpeg, which is not installed (Debian: apt install ffmpeg); a .gif needs nothing</source>
        <translation>ein MP4 stellt das Programm ffmpeg her, das nicht installiert ist (Debian: apt install ffmpeg); ein .gif braucht nichts</translation>
    </message>
    <message>
        <source>ffmpeg failed: %1</source>
        <translation>ffmpeg ist gescheitert: %1</translation>
    </message>
    <message>
        <source>no temporary folder can be made: %1</source>
        <translation>ein vorläufiger Ordner lässt sich nicht anlegen: %1</translation>
    </message>
    <message>
        <source>%1: cannot be created: %2</source>
        <translation>%1: lässt sich nicht anlegen: %2</translation>
    </message>
    <message>
        <source>%1: cannot be created</source>
        <translation>%1: lässt sich nicht anlegen</translation>
    </message>
    <message>
        <source>needs data in the plane, as of the game ring</source>
        <translation>braucht Daten in der Ebene, wie die des Spiels ring</translation>
    </message>
    <message>
        <source>no equilibrium to follow</source>
        <translation>kein Gleichgewicht, dem zu folgen wäre</translation>
    </message>
    <message>
        <source>D is too steep here: its means over a Gaussian are approximate</source>
        <translation>D ist hier zu steil: die Mittelwerte über eine Gaußverteilung sind Näherungen</translation>
    </message>
    <message>
        <source>the bias correction makes the map depend on the number of the step</source>
        <translation>die Bias-Korrektur lässt die Abbildung von der Nummer des Schrittes abhängen</translation>
    </message>
    <message>
        <source>the running mean&apos;s weight 1/t makes the map depend on the number of the step</source>
        <translation>das Gewicht 1/t des laufenden Mittels lässt die Abbildung von der Nummer des Schrittes abhängen</translation>
    </message>
    <message>
        <source>the pull C/√t makes the map depend on the number of the step</source>
        <translation>der Zug C/√t lässt die Abbildung von der Nummer des Schrittes abhängen</translation>
    </message>
    <message>
        <source>the weight η₀/√t makes the map depend on the number of the step</source>
        <translation>das Gewicht η₀/√t lässt die Abbildung von der Nummer des Schrittes abhängen</translation>
    </message>
    <message>
        <source>the flow slides along a bound of the state here</source>
        <translation>der Fluss gleitet hier an einer Schranke des Zustands entlang</translation>
    </message>
    <message>
        <source>the flow leaves every bounded region within one output step</source>
        <translation>der Fluss verlässt innerhalb eines Ausgabeschrittes jedes beschränkte Gebiet</translation>
    </message>
    <message>
        <source>Newton&apos;s method finds no solution of w⁺ = w + h v(w⁺) from here</source>
        <translation>das Newton-Verfahren findet von hier aus keine Lösung von w⁺ = w + h v(w⁺)</translation>
    </message>
    <message>
        <source>a layer of D has no weights that are not zero, and no direction to divide them by</source>
        <translation>eine Schicht von D hat keine von null verschiedenen Gewichte und keine Richtung, durch die sie zu teilen wären</translation>
    </message>
    <message>
        <source>at a stage within the step: %1</source>
        <translation>an einer Stelle innerhalb des Schritts: %1</translation>
    </message>
    <message>
        <source>the flow blows up within one output step, or takes more internal steps than are allowed</source>
        <translation>der Fluss wird innerhalb eines Ausgabeschritts unendlich oder braucht mehr innere Schritte, als erlaubt sind</translation>
    </message>
    <message>
        <source>the field jumps on the flow&apos;s way within one output step</source>
        <translation>das Feld springt auf dem Weg des Flusses innerhalb eines Ausgabeschritts</translation>
    </message>
</context>
<context>
    <name>verdict</name>
    <message>
        <source>double %1</source>
        <translation>doppeltes %1</translation>
    </message>
    <message>
        <source>twice %1</source>
        <translation>zweimal %1</translation>
    </message>
    <message>
        <source>leading %1</source>
        <translation>führendes %1</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Zentrum</translation>
    </message>
    <message>
        <source>Stable focus</source>
        <translation>Stabiler Fokus</translation>
    </message>
    <message>
        <source>Unstable focus</source>
        <translation>Instabiler Fokus</translation>
    </message>
    <message>
        <source>Stable node</source>
        <translation>Stabiler Knoten</translation>
    </message>
    <message>
        <source>Unstable node</source>
        <translation>Instabiler Knoten</translation>
    </message>
    <message>
        <source>Saddle</source>
        <translation>Sattel</translation>
    </message>
    <message>
        <source>Degenerate equilibrium</source>
        <translation>Entartetes Gleichgewicht</translation>
    </message>
    <message>
        <source>Degenerate equilibrium: every eigenvalue of the flow is zero</source>
        <translation>Entartetes Gleichgewicht: Alle Eigenwerte des Flusses sind null</translation>
    </message>
    <message>
        <source>Critically damped (%1)</source>
        <translation>Kritisch gedämpft (%1)</translation>
    </message>
    <message>
        <source>%1 of the flow (%2)</source>
        <translation>%1 des Flusses (%2)</translation>
    </message>
    <message>
        <source>%1 on a line of equilibria</source>
        <translation>%1 auf einer Linie von Gleichgewichten</translation>
    </message>
    <message>
        <source>%1, one eigenvalue zero</source>
        <translation>%1, ein Eigenwert null</translation>
    </message>
    <message>
        <source>%1, %2 eigenvalues zero</source>
        <translation>%1, %2 Eigenwerte null</translation>
    </message>
    <message>
        <source>ρ = 0: to first order a single period reaches it</source>
        <translation>ρ = 0: In erster Ordnung erreicht es eine einzige Periode</translation>
    </message>
    <message>
        <source>ρ = 0: to first order a single step reaches it</source>
        <translation>ρ = 0: In erster Ordnung erreicht es ein einziger Schritt</translation>
    </message>
    <message>
        <source>ρ = %1: the error shrinks %2 every %4 steps, about %3 steps per decade</source>
        <translation>ρ = %1: Der Fehler schrumpft alle %4 Schritte um %2, etwa %3 Schritte je Dekade</translation>
    </message>
    <message>
        <source>ρ = %1: the error shrinks %2 a step, about %3 steps per decade</source>
        <translation>ρ = %1: Der Fehler schrumpft je Schritt um %2, etwa %3 Schritte je Dekade</translation>
    </message>
    <message>
        <source>ρ = %1, the distance doubles in %2 steps</source>
        <translation>ρ = %1, der Abstand verdoppelt sich in %2 Schritten</translation>
    </message>
    <message>
        <source>ρ = %1, the distance grows %2-fold every %3 steps</source>
        <translation>ρ = %1, der Abstand wächst alle %3 Schritte auf das %2-Fache</translation>
    </message>
    <message>
        <source>ρ = %1, the distance grows %2-fold a step</source>
        <translation>ρ = %1, der Abstand wächst je Schritt auf das %2-Fache</translation>
    </message>
    <message>
        <source>%1: linearly nothing grows or shrinks; the linearisation does not decide.</source>
        <translation>%1: Linear wächst und schrumpft nichts; die Linearisierung entscheidet nicht.</translation>
    </message>
    <message>
        <source>%1: the error falls to a tenth in %2 units of time.</source>
        <translation>%1: Der Fehler fällt in %2 Zeiteinheiten auf ein Zehntel.</translation>
    </message>
    <message>
        <source>%1: the distance doubles in %2 units of time.</source>
        <translation>%1: Der Abstand verdoppelt sich in %2 Zeiteinheiten.</translation>
    </message>
    <message>
        <source>One-sided: ρ = %1 while it is free, %2 while it is held.</source>
        <translation>Einseitig: ρ = %1, solange es frei ist, %2, solange es gehalten wird.</translation>
    </message>
    <message>
        <source>Unstable above %1 = %2.</source>
        <translation>Instabil über %1 = %2.</translation>
    </message>
    <message>
        <source>Stable below %1 = %2.</source>
        <translation>Stabil unter %1 = %2.</translation>
    </message>
    <message>
        <source>%1; %2 keeps ρ = 1: the linearisation does not decide.</source>
        <translation>%1; „%2“ hält ρ = 1: Die Linearisierung entscheidet nicht.</translation>
    </message>
    <message>
        <source>%1, yet %2 converges: %3.</source>
        <translation>%1, doch „%2“ konvergiert: %3.</translation>
    </message>
    <message>
        <source>%1, but %2 = %3 is too large: %4</source>
        <translation>%1, aber %2 = %3 ist zu groß: %4</translation>
    </message>
    <message>
        <source>%1; %2 spirals outwards: %3</source>
        <translation>%1; „%2“ läuft in einer Spirale nach außen: %3</translation>
    </message>
    <message>
        <source>%1; %2 moves away: %3</source>
        <translation>%1; „%2“ entfernt sich: %3</translation>
    </message>
    <message>
        <source>%1, for every %2.</source>
        <translation>%1, für jedes %2.</translation>
    </message>
    <message>
        <source>Not an equilibrium (‖v‖ = %1): %2 is instantaneous and says nothing about stability.</source>
        <translation>Kein Gleichgewicht (‖v‖ = %1): %2 gilt nur für den Augenblick und sagt nichts über Stabilität.</translation>
    </message>
    <message>
        <source>Not an equilibrium (‖v‖ = %1): the field or its Jacobian is not finite here.</source>
        <translation>Kein Gleichgewicht (‖v‖ = %1): Das Feld oder seine Jacobimatrix ist hier nicht endlich.</translation>
    </message>
    <message>
        <source>%1. The linearisation does not decide.</source>
        <translation>%1. Die Linearisierung entscheidet nicht.</translation>
    </message>
    <message>
        <source>%1. No update spectrum: %2.</source>
        <translation>%1. Kein Spektrum des Schritts: %2.</translation>
    </message>
    <message>
        <source>where the field is a pure rotation as far as that, paths settle on a ring of radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂)))</source>
        <translation>Wo das Feld bis dahin eine reine Drehung ist, enden Pfade auf einem Ring vom Radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂)))</translation>
    </message>
    <message>
        <source>paths settle on a ring about it of radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂)))</source>
        <translation>Pfade enden auf einem Ring darum vom Radius h√(8(1 + β₁)/((1 − β₁)(1 − β₂)))</translation>
    </message>
    <message>
        <source>the average shrinks a turning multiplier μ by (1 − β)|μ|/|μ − β|</source>
        <translation>Der Mittelwert verkleinert einen drehenden Multiplikator μ um (1 − β)|μ|/|μ − β|</translation>
    </message>
    <message>
        <source>the iterates move as in plain descent; of a ring the running mean leaves nothing, like 1/t</source>
        <translation>Die Iterierten bewegen sich wie beim einfachen Abstieg; von einem Ring lässt der laufende Mittelwert nichts übrig, wie 1/t</translation>
    </message>
    <message>
        <source>on a rotation of speed ω the path&apos;s distance goes like t^((η₀²ω² − 1)/2), that of its average like 1/√t while η₀ω ≤ 1</source>
        <translation>Auf einer Drehung der Geschwindigkeit ω geht der Abstand des Pfads wie t^((η₀²ω² − 1)/2), der seines Mittelwerts wie 1/√t, solange η₀ω ≤ 1</translation>
    </message>
    <message>
        <source>The flow creeps to θ = ±%1 at ψ = 0, away from the data.</source>
        <translation>Der Fluss kriecht zu θ = ±%1 bei ψ = 0, fort von den Daten.</translation>
    </message>
    <message>
        <source>The flow settles on a cycle that crosses ψ = 0 at |θ| = %1.</source>
        <translation>Der Fluss endet auf einem Zyklus, der ψ = 0 bei |θ| = %1 kreuzt.</translation>
    </message>
    <message>
        <source>Clipping then holds |ψ| ≤ %1.</source>
        <translation>Dann hält das Beschneiden |ψ| ≤ %1.</translation>
    </message>
    <message>
        <source>Equilibria are not searched among %1 parameters, where none is known to begin from.</source>
        <translation>Unter %1 Parametern werden keine Gleichgewichte gesucht, wo keines bekannt ist, von dem man ausgehen könnte.</translation>
    </message>
    <message>
        <source>No equilibrium: the penalty aims at ‖∇D‖ = %1, where the generator cannot rest.</source>
        <translation>Kein Gleichgewicht: Die Strafe zielt auf ‖∇D‖ = %1, wo der Generator nicht ruhen kann.</translation>
    </message>
    <message>
        <source>No equilibrium where the game has one: %1.</source>
        <translation>Kein Gleichgewicht, wo das Spiel eines hat: %1.</translation>
    </message>
    <message>
        <source>No equilibrium found.</source>
        <translation>Kein Gleichgewicht gefunden.</translation>
    </message>
    <message>
        <source>The field has no derivative here (‖v‖ = %1): %2.</source>
        <translation>Das Feld hat hier keine Ableitung (‖v‖ = %1): %2.</translation>
    </message>
</context>
</TS>
