"""Opens an exported GeoPackage in QGIS and checks that its layers show the classes and colours of the map.

    QT_QPA_PLATFORM=offscreen /usr/bin/python3 tests/independent/qgis_styles.py build/release/bin/placelens-cli
    (Debian: python3-qgis; the option --atlas FILE is handed on; about a minute)

Not run by ctest. For a few geographies and indicators it exports one GeoPackage, lets QGIS load each layer with its
default style and then each other style, and compares with what `map --format json` and `values --format json` say:
bounds, colours and how many areas QGIS itself puts into each class, those without a figure too.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile

from PyQt5.QtXml import QDomDocument
from qgis.core import (QgsApplication, QgsExpressionContext, QgsExpressionContextUtils, QgsRenderContext,
                       QgsVectorLayer)

GEOGRAPHIES = ["lad2017", "lep2017", "cauth2017", "region"]
INDICATORS = ["social_mobility_score", "employment_rate", "gdp_per_head", "median_weekly_pay", "population_density"]

faults = []


def run(program, *words):
    """The words of the command line's options come after its own name."""
    return subprocess.run([program[0], *words, *program[1:]], check=True, capture_output=True).stdout


def ask(program, *words):
    return json.loads(run(program, *words, "--format", "json"))


def shown(layer):
    """Ranges of the layer's style, and the areas that QGIS itself draws in each."""
    renderer = layer.renderer().clone()
    context = QgsRenderContext()
    context.setExpressionContext(QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer)))
    renderer.startRender(context, layer.fields())
    counts = {}
    for feature in layer.getFeatures():
        context.expressionContext().setFeature(feature)
        symbol = renderer.symbolForFeature(feature, context)
        colour = symbol.color().name() if symbol else None
        counts[colour] = counts.get(colour, 0) + 1
    renderer.stopRender(context)
    return renderer.ranges(), counts


def compare(what, layer, legend):
    if layer.renderer().type() != "graduatedSymbol":
        return faults.append(f"{what}: the renderer is {layer.renderer().type()}")
    ranges, counts = shown(layer)
    classes = legend["legend"]
    if [(r.lowerValue(), r.upperValue(), r.symbol().color().name()) for r in ranges[:len(classes)]] != [
            (c["lower"], c["upper"], c["colour"]) for c in classes]:
        faults.append(f"{what}: ranges {[(r.lowerValue(), r.upperValue()) for r in ranges]}, legend {classes}")
    expected = {c["colour"]: c["count"] for c in classes if c["count"]}
    if legend["noData"]["count"]:
        expected[legend["noData"]["colour"]] = legend["noData"]["count"]
    if counts != expected:
        faults.append(f"{what}: QGIS draws {counts}, the map {expected}")


def check(program, folder):
    file = os.path.join(folder, "figures.gpkg")
    words = [f"--geography={g}" for g in GEOGRAPHIES] + [f"--indicator={i}" for i in INDICATORS]
    run(program, "export", *words, "-o", file)
    checked = 0
    for geography in GEOGRAPHIES:
        legends = {i: ask(program, "map", "-o", os.path.join(folder, "map.png"), "--size", "300x300", "--bare",
                          "--geography", geography, "--indicator", i) for i in INDICATORS}
        layer = QgsVectorLayer(f"{file}|layername={geography}", geography, "ogr")
        if not layer.isValid() or layer.crs().authid() != "EPSG:27700":
            faults.append(f"{geography}: QGIS can't open the layer, or not on the grid")
            continue
        compare(f"{geography}, as it opens", layer, legends[INDICATORS[0]])
        styles = sqlite3.connect(file).execute(
            "SELECT styleQML FROM layer_styles WHERE f_table_name = ? ORDER BY id", [geography]).fetchall()
        if len(styles) != len(INDICATORS):
            faults.append(f"{geography}: {len(styles)} styles")
        for (style,), indicator in zip(styles, INDICATORS):
            document = QDomDocument()
            document.setContent(style)
            loaded, message = layer.importNamedStyle(document)
            if not loaded:
                faults.append(f"{geography}, {indicator}: {message}")
                continue
            compare(f"{geography}, {indicator}", layer, legends[indicator])
            checked += 1
    return checked


if len(sys.argv) < 2:
    sys.exit("Give the command line program, and --atlas FILE if it is not installed.")
application = QgsApplication([], False)
application.initQgis()
with tempfile.TemporaryDirectory() as place:
    styles = check(sys.argv[1:], place)
for fault in faults:
    print(fault)
print(f"{styles} styles in QGIS are the map's." if not faults else f"{len(faults)} differences.")
# QGIS 3.22 can crash while it takes itself down; what was to be said is said.
sys.stdout.flush()
os._exit(1 if faults else 0)
