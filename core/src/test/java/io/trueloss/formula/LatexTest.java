package io.trueloss.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Each text was looked at once as rendered.
final class LatexTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "(f-y)^2/2 ~ \\frac{\\left(f - y\\right)^{2}}{2}",
                "if(abs(r) <= delta, r^2/2, delta*(abs(r) - delta/2)) where delta = 1.5, r = f - y ~ \\begin{cases} \\frac{r^{2}}{2} & \\text{if } \\left|r\\right| \\le \\delta \\\\ \\delta\\,\\left(\\left|r\\right| - \\frac{\\delta}{2}\\right) & \\text{otherwise} \\end{cases} \\quad \\text{where } \\delta = 1.5,\\; r = f - y",
                "mean(max(q*r, (q-1)*r)) where q=[0.1,0.9], r=y-f ~ \\operatorname*{mean}_{k} \\max\\left(q_{k}\\,r_{k}, \\left(q_{k} - 1\\right)\\,r_{k}\\right) \\quad \\text{where } \\mathbf{q} = \\left[0.1,\\; 0.9\\right],\\; \\mathbf{r} = y - \\mathbf{f}",
                "exp(f) - y*f ~ e^{f} - y\\,f",
                "logsumexp(f) - f[y] ~ \\log \\sum_{k} e^{f_{k}} - f_{y}",
                "max(f + 1 - onehot(y)) - f[y] ~ \\max_{k} \\left(f_{k} + 1 - \\left[k = y\\right]\\right) - f_{y}",
                "sum((softmax(f) - onehot(y))^2) ~ \\sum_{k} \\left(\\operatorname{softmax}\\left(\\mathbf{f}\\right)_{k} - \\left[k = y\\right]\\right)^{2}",
                "scores(mean, log_scale): log_scale + ((y-mean)*exp(-log_scale))^2/2 ~ \\mathrm{log\\_scale} + \\frac{\\left(\\left(y - \\mathrm{mean}\\right)\\,e^{-\\mathrm{log\\_scale}}\\right)^{2}}{2}",
                "scores(f, t!): -log_diff_sigmoid([t, inf][y] - f, [-inf, t][y] - f) ~ -\\log\\left(\\sigma\\left(\\left[\\mathbf{t},\\; \\infty\\right]_{y} - f\\right) - \\sigma\\left(\\left[-\\infty,\\; \\mathbf{t}\\right]_{y} - f\\right)\\right)",
                "if(f<y, 1, if(f == y and not f >= 2, 2, -(-f)))*-3e-7 ~ \\left(\\begin{cases} 1 & \\text{if } f < y \\\\ 2 & \\text{if } f = y \\land \\lnot \\left(f \\ge 2\\right) \\\\ -\\left(-f\\right) & \\text{otherwise} \\end{cases}\\right)\\,\\left(-3 \\times 10^{-7}\\right)",
                "y*20*softplus(-f) + (1 - y)*softplus(f) ~ y \\cdot 20\\,\\log\\left(1 + e^{-f}\\right) + \\left(1 - y\\right)\\,\\log\\left(1 + e^{f}\\right)",
                "log1p(-f^2)*sqrt(abs(f))/(1-(-f)) ~ \\frac{\\log\\left(1 - f^{2}\\right)\\,\\sqrt{\\left|f\\right|}}{1 - \\left(-f\\right)}",
                "sum(f)*y - 2*max(f)*3 ~ \\left(\\sum_{k} f_{k}\\right)\\,y - \\left(2\\,\\max_{k} f_{k}\\right) \\cdot 3",
                "(a-b)-(c-d)*(e*f)*(g/h)^2 ~ a - b - \\left(c - d\\right)\\,e\\,f\\,\\left(\\frac{g}{h}\\right)^{2}",
                "tanh(f)^2^3 + hypot(f, y + 1) ~ \\left(\\tanh\\left(f\\right)\\right)^{2^{3}} + \\sqrt{f^{2} + \\left(y + 1\\right)^{2}}",
                "xlogy(y, y) - log1mexp(f) ~ y\\,\\log\\left(y\\right) - \\log\\left(1 - e^{-f}\\right)",
                "f*`odd name_1`*`50% off`*größe*sigma_max*mu0 ~ f\\,\\mathrm{odd\\ name\\_1}\\,\\mathrm{50\\%\\ off}\\,\\text{größe}\\,\\sigma_{\\mathrm{max}}\\,\\mu_{0}",
                "sum((f - y)^2) ~ \\sum_{k} \\left(f_{k} - y_{k}\\right)^{2}",
                "sum(max(0, 1 - s*f)) ~ \\sum_{k} \\max\\left(0, 1 - s_{k}\\,f_{k}\\right)",
                "sum(f*sum(f^2)) + (f[0])^2 ~ \\sum_{k} f_{k}\\,\\sum_{j} f_{j}^{2} + f_{0}^{2}",
                "sum([1, sum(f)]*[2, 3]) ~ \\sum_{k} \\left[1,\\; \\sum_{j} f_{j}\\right]_{k}\\,\\left[2,\\; 3\\right]_{k}",
                "mean(each(k, y[k]*sum(f - f[k]))) ~ \\operatorname*{mean}_{k} y_{k}\\,\\sum_{j} \\left(f_{j} - f_{k}\\right)"
            })
    void aFormulaLooksAsPeopleWriteIt(String formula, String latex) {
        assertEquals(latex, Formula.parse(formula).latex());
    }

    @Test
    void bracesAndDelimitersMatchInAnyFormula() {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            var text = Formula.parse(Sample.formula(random).text()).latex();
            assertEquals(count(text, "\\left"), count(text, "\\right"), text);
            assertEquals(count(text, "\\begin"), count(text, "\\end"), text);
            var bare = text.replace("\\{", "").replace("\\}", "");
            assertEquals(count(bare, "{"), count(bare, "}"), text);
        }
    }

    private static int count(String text, String piece) {
        return text.split(java.util.regex.Pattern.quote(piece), -1).length;
    }
}
