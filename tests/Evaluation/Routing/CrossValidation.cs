using CitizenAssistant.Bot.Privacy;
using CitizenAssistant.Bot.Routing;
using CitizenAssistant.Bot.Routing.Learning;
using CitizenAssistant.Bot.Routing.Rules;
using CitizenAssistant.Knowledge.Articles;
using Microsoft.Extensions.Logging.Abstractions;

namespace CitizenAssistant.Evaluation.Routing;

internal static class CrossValidation
{
    public static void Run(string knowledgeBase, TextWriter output)
    {
        var sentences = TrainingSentenceReader.Read(knowledgeBase).Sentences;
        var book = RuleBookReader.ReadOwn();
        var fire = new FireRules(book);
        var articles = KnowledgeBaseReader.Read(knowledgeBase).Articles.Values.ToList();
        var read = new ReadMessage(book, OpenClassifier.NamesIn(book, sentences, articles));
        var topics = Environment.GetEnvironmentVariable("NOTOPIC") is null ? TopicWords.Of(articles) : TopicWords.None;
        var features = new MessageFeatures(topics, CommonWords.Of(sentences, read));
        var started = System.Diagnostics.Stopwatch.StartNew();
        var open = new OpenEstimator(book, read, NullLogger.Instance);
        var examples = sentences.AsParallel().AsOrdered().Select(sentence => open.Observe(sentence, features)).ToList();
        var fired = sentences.Select(sentence => fire.Run(read.Run(sentence.Text), Dialogue.Start)).ToList();
        output.WriteLine($"{sentences.Count} sentences, features {started.ElapsedMilliseconds} ms, {examples.Average(e => e.Features.Length):0} each; topics {topics.All.Count}");
        var folds = Folds.Of(sentences, 5);
        var estimates = new float[sentences.Count][];
        var decided = new Classification[sentences.Count];
        var redactor = new Redactor();
        started.Restart();
        Parallel.For(0, 5, new ParallelOptions { MaxDegreeOfParallelism = 2 }, fold =>
        {
            var weights = Networks.Learn([.. examples.Where((_, i) => folds[i] != fold)]);
            var classifier = new RequestClassifier(book, read, new ClassEstimator(weights, features, new NearestSentences([])));
            for (var i = 0; i < examples.Count; i++)
            {
                if (folds[i] == fold)
                {
                    estimates[i] = weights.Estimate(examples[i].Features);
                    decided[i] = classifier.Classify(RedactedText.From(sentences[i].Text, redactor), Dialogue.Start);
                }
            }
        });
        output.WriteLine($"5 trainings {started.ElapsedMilliseconds} ms");
        bool Known(int i) => sentences[i].File.Contains("rules-", StringComparison.Ordinal) || sentences[i].File.Contains("taxonomy", StringComparison.Ordinal);
        Report("all", [.. Enumerable.Range(0, sentences.Count)]);
        Report("fresh", [.. Enumerable.Range(0, sentences.Count).Where(i => !Known(i))]);

        void Report(string name, List<int> which)
        {
            if (which.Count == 0) { return; }
            bool Person(int i) => sentences[i].Classes.Any(Heads.NeedsPerson);
            bool Info(int i) => sentences[i].Classes.All(c => c <= RequestClass.I5);
            var positives = which.Where(Person).ToList();
            var infos = which.Where(Info).ToList();
            var others = which.Where(i => !Person(i) && !Info(i) && sentences[i].Classes[0] is not (RequestClass.N1 or RequestClass.N2)).ToList();
            bool Rules(int i) => fired[i].Any(r => r.Class is { } c && Heads.NeedsPerson(c));
            bool Voted(int i) => decided[i].Decision is not null || decided[i].Highest is RequestClass.N1 or RequestClass.N2;
            output.WriteLine($"{name}: {which.Count}; person {positives.Count}, info {infos.Count}; rules alone recall {Share(positives, Rules):0.000} over {Share(infos, Rules):0.000} others {Share(others, Rules):0.000}");
            output.WriteLine($"   VOTE recall {Share(positives, Voted):0.000} over {Share(infos, Voted):0.000} others {Share(others, Voted):0.000} deciding class right {(double)which.Count(i => decided[i].Highest == sentences[i].Classes[0]) / which.Count:0.000}");
            foreach (var t in new[] { 0.04, 0.06, 0.08, 0.1, 0.13, 0.16, 0.2, 0.25, 0.3, 0.4, 0.5 })
            {
                bool Learned(int i) => estimates[i][Heads.Person] >= t;
                output.WriteLine($"   t {t}: learned recall {Share(positives, Learned):0.000} over {Share(infos, Learned):0.000} others {Share(others, Learned):0.000}");
            }

            var alarms = which.Where(i => sentences[i].Classes[0] is RequestClass.N1 or RequestClass.N2).ToList();
            var calm = which.Where(i => !sentences[i].Classes.Any(c => c is RequestClass.N1 or RequestClass.N2)).ToList();
            bool AlarmRule(int i) => fired[i].Any(r => r.Class is RequestClass.N1 or RequestClass.N2);
            double Alarm(int i) => estimates[i][(int)RequestClass.N1] + estimates[i][(int)RequestClass.N2];
            output.WriteLine($"   alarm by rule {Share(alarms, AlarmRule):0.000} false {Share(calm, AlarmRule):0.0000}");
            foreach (var t in new[] { 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.4, 0.5 })
            {
                output.WriteLine($"   alarm t {t}: {Share(alarms, i => Alarm(i) >= t):0.000} false {Share(calm, i => Alarm(i) >= t):0.0000}; or rule unless below .01: {Share(alarms, i => Alarm(i) >= t || (AlarmRule(i) && Alarm(i) > .01)):0.000} {Share(calm, i => Alarm(i) >= t || (AlarmRule(i) && Alarm(i) > .01)):0.0000}");
            }

            foreach (var c in new[] { RequestClass.R5, RequestClass.R6, RequestClass.R7, RequestClass.R15, RequestClass.R16, RequestClass.A5 })
            {
                bool Fired(int i) => fired[i].Any(r => r.Class == c);
                foreach (var v in new[] { 0, 0.02, 0.05, 0.1 })
                {
                    bool Vetoed(int i) => Fired(i) && estimates[i][Heads.Person] < v;
                    output.Write($"   {c} veto {v}: right lost {positives.Count(Vetoed)} of {positives.Count(Fired)}, wrong lost {infos.Concat(others).Count(Vetoed)} of {infos.Concat(others).Count(Fired)};");
                }

                output.WriteLine();
            }

            var neg = infos.Select(i => estimates[i][Heads.Person]).Order().ToList();
            double auc = positives.Average(i => { var at = neg.BinarySearch(estimates[i][Heads.Person]); at = at < 0 ? ~at : at; return (double)at / neg.Count; });
            var top = which.Count(i => (RequestClass)Best(estimates[i]) is var c && sentences[i].Classes.Contains(c));
            output.WriteLine($"   AUC {auc:0.0000}, highest head among the classes {(double)top / which.Count:0.000}");
            output.WriteLine("   class found: vote (rules alone) of, found wrongly by vote: " + string.Join("  ", Enum.GetValues<RequestClass>().Where(c => which.Any(i => sentences[i].Classes.Contains(c))).Select(c =>
            {
                var of = which.Where(i => sentences[i].Classes[0] == c).ToList();
                return $"{c} {of.Count(i => decided[i].Has(c))}({of.Count(i => fired[i].Any(r => r.Class == c))})/{of.Count},-{which.Count(i => decided[i].Has(c) && !sentences[i].Classes.Contains(c))}({which.Count(i => fired[i].Any(r => r.Class == c) && !sentences[i].Classes.Contains(c))})";
            })));
            if (Environment.GetEnvironmentVariable("SHOW") is not null)
            {
                foreach (var i in positives.Where(i => !Voted(i)).OrderBy(i => estimates[i][Heads.Person]).Take(80)) { output.WriteLine($"MISS {estimates[i][Heads.Person]:0.00} {string.Join('|', sentences[i].Classes)} {sentences[i].File}:{sentences[i].Line} {sentences[i].Text}"); }
                foreach (var i in infos.Where(Voted).OrderByDescending(i => estimates[i][Heads.Person]).Take(80)) { output.WriteLine($"OVER {estimates[i][Heads.Person]:0.00} {string.Join('|', sentences[i].Classes)} {sentences[i].File}:{sentences[i].Line} {sentences[i].Text} => {string.Join(' ', decided[i].Findings.Select(f => $"{f.Because}:{f.Probability:0.00}"))}"); }
            }
        }

        static int Best(float[] e) => Enumerable.Range(0, Heads.Person).MaxBy(h => e[h]);
        static double Share(List<int> of, Func<int, bool> when) => of.Count == 0 ? 0 : (double)of.Count(when) / of.Count;
    }
}
