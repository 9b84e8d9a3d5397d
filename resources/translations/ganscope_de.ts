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
        <translation>, Zufallszahl </translation>
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
        <source>A critic of fixed slope K that can only turn: no equilibrium, perpetual overshoot; smoothing restores one.</source>
        <translation>Ein Kritiker fester Steigung K, der sich nur drehen kann: kein Gleichgewicht, ständiges Überschwingen; Glättung stellt eines her.</translation>
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
        <source>w₂x² + w₁x, or a table of one logit an atom, flat around each</source>
        <translation>w₂x² + w₁x oder eine Tabelle mit einem Logit je Atom, flach um jedes</translation>
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
        <source>strength; the paper&apos;s 10 is overdamped on the Dirac-GAN, which runs away to |θ| = 2λk</source>
        <translation>Stärke; die 10 des Artikels ist beim Dirac-GAN überdämpft, das bis |θ| = 2λk davonläuft</translation>
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
        <source>Blurs data and samples, so that the loss&apos;s curvature reaches the discriminator; critical at σ² = 2.</source>
        <translation>Verwischt Daten und Stichproben, sodass die Krümmung der Verlustfunktion den Diskriminator erreicht; kritisch bei σ² = 2.</translation>
    </message>
    <message>
        <source>standard deviation of the noise; 40 Gauss–Hermite nodes</source>
        <translation>Standardabweichung des Rauschens; 40 Gauß-Hermite-Stützstellen</translation>
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
        <source>Pulls the generator&apos;s reconstruction onto the data: the only regularizer here that damps the generator&apos;s own block.</source>
        <translation>Zieht die Rekonstruktion des Generators auf die Daten: der einzige Regularisierer hier, der den eigenen Block des Generators dämpft.</translation>
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
        <source>Both players answer to all of the past with a pull to the start that grows like √t: the average converges like 1/√t, the path more slowly or, from η₀ω = 1 on, not at all.</source>
        <translation>Beide Spieler antworten auf die ganze Vergangenheit, mit einem Zug zum Start, der wie √t wächst: das Mittel konvergiert wie 1/√t, der Pfad langsamer oder, ab η₀ω = 1, gar nicht.</translation>
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
        <source>μ = 1 + hλ + h&apos;hλ²: the second term turns rotation into contraction for hω &lt; 1.</source>
        <translation>μ = 1 + hλ + h&apos;hλ²: der zweite Term macht für hω &lt; 1 aus Drehung Kontraktion.</translation>
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
        <source>The limit of small steps: stable exactly where all eigenvalues of J lie left of the imaginary axis.</source>
        <translation>Der Grenzfall kleiner Schritte: stabil genau dort, wo alle Eigenwerte von J links der imaginären Achse liegen.</translation>
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
        <source>Extragradient at the price of one gradient a step: converges on a rotation for hω &lt; 1/√3.</source>
        <translation>Extragradient zum Preis eines Gradienten je Schritt: konvergiert auf einer Drehung für hω &lt; 1/√3.</translation>
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
        <translation>Addiert das Bild des Gradienten unter dem antisymmetrischen Teil der Jacobi-Matrix: Drehungen werden nach innen gelenkt, Potentialspiele bleiben unberührt.</translation>
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
        <source>The generator shifts a Gaussian onto another: small σ makes training cycle, large σ makes it stiff. Its means are sums over 40 Gauss–Hermite nodes: J is good to 2e-9 (minimax) where |w| is 1.5, to 0.6 % with tv.</source>
        <translation>Der Generator schiebt eine Gauß-Verteilung auf eine andere: Kleines σ lässt das Training kreisen, großes macht es steif. Die Mittelwerte sind Summen über 40 Gauß-Hermite-Knoten: J stimmt bei |w| = 1,5 auf 2e-9 (minimax), mit tv auf 0,6 %.</translation>
    </message>
    <message>
        <source>A Gaussian&apos;s mean and scale are learned against a quadratic critic; the Wasserstein one turns at two frequencies. Its means are sums over 80 Gauss–Hermite nodes: exact to rounding where D is flat; where |w| is 1.5, J is off by up to 0.2 % (minimax) and 10 % (tv).</source>
        <translation>Mittel und Breite einer Gauß-Verteilung werden gegen einen quadratischen Kritiker gelernt; das Wasserstein-Spiel dreht mit zwei Frequenzen. Die Mittelwerte sind Summen über 80 Gauß-Hermite-Knoten: auf Rundung genau, wo D flach ist; bei |w| = 1,5 weicht J um bis zu 0,2 % (minimax) und 10 % (tv) ab.</translation>
    </message>
    <message>
        <source>an encoder with the discriminator&apos;s hidden layers, from data to latent points, which mode regularization trains; its parameters follow the generator&apos;s</source>
        <translation>ein Encoder mit den verborgenen Schichten des Diskriminators, von Daten zu latenten Punkten, den die Modus-Regularisierung trainiert; seine Parameter folgen denen des Generators</translation>
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
        <translation>mit J des bloßen Spiels, wie die Autoren von Consensus es zeichnen: exakt nur in Gleichgewichten</translation>
    </message>
    <message>
        <source>P·J</source>
        <translation>P·J</translation>
    </message>
    <message>
        <source>with the P by which the next step of RMSProp or Adam scales the field, momentum left aside</source>
        <translation>mit dem P, mit dem der nächste Schritt von RMSProp oder Adam das Feld skaliert, ohne Impuls</translation>
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
        <source>Takes effect at the next start; figures and files stay English</source>
        <translation>Gilt ab dem nächsten Start; Abbildungen und Dateien bleiben englisch</translation>
    </message>
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
        <translation>Das Handbuch (englisch); mit dem Fokus auf einem Bedienelement die Seite darüber</translation>
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
        <source>Time series</source>
        <translation>Zeitverläufe</translation>
    </message>
    <message>
        <source>Data space</source>
        <translation>Datenraum</translation>
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
        <source>Stability map</source>
        <translation>Stabilitätskarte</translation>
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
        <source>Difference</source>
        <translation>Unterschied</translation>
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
    <message>
        <source>true or false</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>a list of %1 to %2 numbers</source>
        <translation>eine Liste von %1 bis %2 Zahlen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
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
        <translation>die Jacobi-Matrix ist hier nicht endlich</translation>
    </message>
    <message>
        <source>instantaneous: not at an equilibrium</source>
        <translation>nur momentan: kein Gleichgewicht</translation>
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
        <translation>zufällige Richtungen, Zufallszahl %1</translation>
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
        <translation>Kein Gleichgewicht (‖v‖ = %1): Das Feld oder seine Jacobi-Matrix ist hier nicht endlich.</translation>
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
        <source>the average shrinks a turning multiplier μ by (1 − β)/|μ − β|</source>
        <translation>Der Mittelwert verkleinert einen drehenden Multiplikator μ um (1 − β)/|μ − β|</translation>
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
</context>
</TS>
