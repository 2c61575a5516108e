using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CitizenAssistant.Bot.Channels.Activities;
using CitizenAssistant.Bot.Conversations;
using CitizenAssistant.Bot.Replies;
using CitizenAssistant.Handoff.Enquiries;

namespace CitizenAssistant.Bot.Channels.BotFramework.Hub;

/// <summary>
/// What the external hub tells us. Towards the citizen it is one more caseworker: it claims, replies, gives back and closes. When it
/// fails, the enquiry simply goes on waiting in our own queue.
/// </summary>
public sealed class HearHub(FindOpenEnquiries open, ClaimEnquiry claim, ReplyToCitizen reply, GiveBackEnquiry giveBack, CloseEnquiry close)
{
    public async Task RunAsync(Activity heard, CancellationToken ct)
    {
        var state = heard is { Type: ActivityTypes.Event, Name: HandoffEvents.StatusName, Value: JsonObject value } ? value["state"]?.ToString() : null;
        var words = heard.Type == ActivityTypes.Message ? MessageRules.Clean(heard.Text ?? "") : "";
        foreach (var enquiry in await open.RunAsync(heard.Conversation!.Id!, ct))
        {
            if (state == "accepted" || (words.Length > 0 && enquiry.Holder is null))
            {
                await claim.RunAsync(enquiry.Id, HubOptions.Holder, ct);
            }

            if (words.Length > 0)
            {
                // One answer for the conversation; which of several enquiries carries it does not matter to who reads it.
                await SayAsync(enquiry.Id, heard, words, ct);
                return;
            }

            if (state == "failed")
            {
                await giveBack.RunAsync(enquiry.Id, HubOptions.Holder, ct);
            }

            if (state == "completed")
            {
                await close.RunAsync(enquiry.Id, HubOptions.Holder, ct);
            }
        }
    }

    private async Task SayAsync(Guid enquiry, Activity heard, string words, CancellationToken ct)
    {
        // The same activity, delivered again, has the same id and is said once; long words are said in several replies.
        for (var (part, at) = (0, 0); at < words.Length; part++, at += ReplyToCitizen.LongestReply)
        {
            var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{heard.Conversation!.Id}\n{heard.Id ?? Guid.NewGuid().ToString()}\n{part}"));
            await reply.RunAsync(enquiry, new Guid(key.AsSpan(0, 16)), HubOptions.Holder, words.Substring(at, Math.Min(ReplyToCitizen.LongestReply, words.Length - at)), ct);
        }
    }
}
