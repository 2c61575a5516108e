using System.Collections.Concurrent;
using CitizenAssistant.Bot.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Xunit;

namespace CitizenAssistant.Bot.Tests.Privacy;

public sealed class Personal_data_in_a_conversation
{
    private static readonly string[] Secrets = ["Oksana", "Melnyk", "3704 0044", "oksana.m@example.org", "4567891", "Hasenbergstr", "L01X00T47", "02.03.1984", "Migräne", "S-AB 1234"];

    private static readonly string[] Messages =
    [
        "Ich heiße Oksana Melnyk, geb. 02.03.1984, und wohne Hasenbergstr. 12. Was kostet ein Personalausweis?",
        "Mein Ausweis L01X00T47 ist weg, rufen Sie 0711 4567891 an oder schreiben Sie oksana.m@example.org",
        "Bekomme ich Wohngeld auf DE89 3704 0044 0532 0130 00? Ich habe Migräne.",
        "S-AB 1234 abmelden, und ich möchte mit einem Menschen sprechen. Oksana Melnyk",
    ];

    [Fact]
    public async Task reaches_neither_log_nor_trace()
    {
        var ct = TestContext.Current.CancellationToken;
        var log = new Listener();
        await using var application = await Application.StartAsync(
            services => services.AddLogging(logging => logging.ClearProviders().AddProvider(log)),
            "--Logging:LogLevel:Default", "Trace",
            "--Logging:LogLevel:Microsoft", "Trace",
            "--Logging:LogLevel:Microsoft.EntityFrameworkCore", "Trace",
            "--Logging:LogLevel:Microsoft.SemanticKernel", "Trace");
        var conversation = await application.StartConversationAsync();

        foreach (var message in Messages)
        {
            _ = await application.AskAsync(conversation, message);
        }

        await using var db = await application.Get<IDbContextFactory<BotDbContext>>().CreateDbContextAsync(ct);
        var turns = await db.Turns.AsNoTracking().ToListAsync(ct);
        var states = await db.Conversations.AsNoTracking().Select(c => c.State).ToListAsync(ct);
        var logged = log.Lines.ToArray();
        var kept = turns.Select(turn => turn.Trace ?? "").Concat(states.Select(state => System.Text.Json.JsonSerializer.Serialize(state))).ToList();
        Assert.Equal(Messages.Length, turns.Count(turn => turn.Trace is { Length: > 2 }));
        Assert.Contains(logged, line => line.Contains("CitizenAssistant.Bot", StringComparison.Ordinal));
        Assert.All(Secrets, secret =>
        {
            Assert.DoesNotContain(logged, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
            Assert.DoesNotContain(kept, line => line.Contains(secret, StringComparison.OrdinalIgnoreCase));
        });
    }

    /// <summary>Hears everything at every level, with its values.</summary>
    private sealed class Listener : ILoggerProvider
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => new Ear(categoryName, Lines);

        public void Dispose()
        {
        }

        private sealed class Ear(string category, ConcurrentQueue<string> lines) : ILogger
        {
            public IDisposable? BeginScope<TState>(TState state)
                where TState : notnull
            {
                lines.Enqueue($"{category} {state}");
                return null;
            }

            public bool IsEnabled(LogLevel logLevel) => true;

            public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
                lines.Enqueue($"{category} {formatter(state, exception)} {(state is IEnumerable<KeyValuePair<string, object?>> values ? string.Join(' ', values) : "")} {exception}");
        }
    }
}
