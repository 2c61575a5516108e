using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Channels.BotFramework;
using CitizenAssistant.Bot.Channels.BotFramework.Connector;
using Microsoft.AspNetCore.Mvc;

// The protocol alone, without the assistant and without storage: it authenticates like the application and says back what it hears.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.AddSingleton(TimeProvider.System).AddBotFrameworkProtocol();
var app = builder.Build();
app.MapPost("/api/messages", async (HttpRequest request, [FromServices] ReadFromChannel read, [FromServices] ConnectorClient connector, CancellationToken ct) =>
{
    var (_, received, refusal) = await read.RunAsync(request, ct);
    if (received is null)
    {
        return refusal!;
    }

    var reference = ConversationReference.Of(received);
    var reply = OutgoingActivity.Address(new Activity { Type = ActivityTypes.Message, Text = $"Echo: {received.Text}" }, reference, received.Id);
    var answer = await connector.SendAsync(reference.ServiceUrl!, reference.Conversation!.Id!, reply, ct);
    return answer.IsTaken ? Results.Ok() : Results.StatusCode(StatusCodes.Status500InternalServerError);
});
await app.RunAsync();
