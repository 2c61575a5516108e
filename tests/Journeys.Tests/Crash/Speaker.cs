using CitizenAssistant.Journeys.Tests.DirectLine;

namespace CitizenAssistant.Journeys.Tests.Crash;

/// <summary>A citizen who sends numbered messages as fast as they are acknowledged, whatever happens to the server.</summary>
internal sealed class Speaker(DirectLineConversation conversation, bool sendsAgain)
{
    /// <summary>Every so many messages asks for a person; those between are information.</summary>
    private const int BetweenHandovers = 15;

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromMilliseconds(50);

    private readonly List<SentMessage> _sent = [];
    private int _acknowledged;
    private bool _hasAskedForAPerson;

    public DirectLineConversation Conversation => conversation;

    /// <summary>Whether an unacknowledged message is sent again under its id, as a careful client does.</summary>
    public bool SendsAgain => sendsAgain;

    public IReadOnlyList<SentMessage> Sent => _sent;

    /// <summary>How many messages were acknowledged so far; read while others are sent.</summary>
    public int Acknowledged => Volatile.Read(ref _acknowledged);

    /// <summary>Whether a wish for a person was acknowledged; read while others are sent.</summary>
    public bool HasAskedForAPerson => Volatile.Read(ref _hasAskedForAPerson);

    public static string Text(int number) => IsHandover(number) ? Questions.Person : Questions.Costs;

    public static bool IsHandover(int number) => number % BetweenHandovers == 0;

    public async Task SpeakAsync(CancellationToken over)
    {
        for (var number = 1; !over.IsCancellationRequested; number++)
        {
            string? id;
            while ((id = await TrySendAsync(number)) is null && sendsAgain && !over.IsCancellationRequested)
            {
            }

            _sent.Add(new SentMessage(number, id));
            if (id is not null)
            {
                Interlocked.Increment(ref _acknowledged);
                Volatile.Write(ref _hasAskedForAPerson, _hasAskedForAPerson || IsHandover(number));
            }
        }
    }

    /// <returns>The id, or null when it was not acknowledged.</returns>
    private async Task<string?> TrySendAsync(int number)
    {
        try
        {
            var message = DirectLineConversation.Message(Text(number), sendsAgain ? $"n{number}" : null);
            message["number"] = number; // a field nobody knows is carried through
            var reply = await conversation.PostAsync(message, CancellationToken.None);
            return reply.Status == 200 ? reply.Value("id") : throw new InvalidOperationException($"Message {number} got {reply.Status} {reply.Text}");
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            await Task.Delay(PauseAfterFailure, CancellationToken.None);
            return null;
        }
    }
}

/// <param name="Id">Given by the server; null when it never acknowledged the message.</param>
internal sealed record SentMessage(int Number, string? Id);
