using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Replies;

/// <summary>The events by which clients follow a hand-over (Bot Framework, handoff to human).</summary>
public static class HandoffEvents
{
    public const string InitiateName = "handoff.initiate";
    public const string StatusName = "handoff.status";

    /// <summary>A person was asked for.</summary>
    public static Activity Initiate(string reason, EnquiryStanding standing) => Event(InitiateName, new JsonObject
    {
        ["Skill"] = standing.Department,
        ["reason"] = reason,
        ["number"] = standing.Number,
    });

    /// <param name="state"><c>accepted</c>, <c>failed</c> or <c>completed</c>.</param>
    public static Activity Status(string state, EnquiryStanding standing) => Event(StatusName, new JsonObject
    {
        ["state"] = state,
        ["message"] = standing.Number,
    });

    /// <summary>The protocol's word for what happened to an enquiry; null where it has none.</summary>
    public static string? Status(CitizenMessageKind happened) => happened switch
    {
        CitizenMessageKind.Claimed => "accepted",
        CitizenMessageKind.Closed => "completed",
        _ => null,
    };

    private static Activity Event(string name, JsonObject value) => new()
    {
        Type = ActivityTypes.Event,
        Name = name,
        From = AssistantAccount.Bot,
        Value = value,
    };
}
