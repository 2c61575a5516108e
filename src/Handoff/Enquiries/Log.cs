using Microsoft.Extensions.Logging;

namespace CitizenAssistant.Handoff.Enquiries;

/// <summary>What happened to enquiries, with numbers and ids, never with words or names.</summary>
internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Information, Message = "Enquiry {Number} opened for {Department}, reason {Reason}")]
    public static partial void EnquiryOpened(this ILogger log, EnquiryNumber number, string department, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Enquiry {Number} is now {State}, held: {IsHeld}")]
    public static partial void EnquiryMoved(this ILogger log, EnquiryNumber number, EnquiryState state, bool isHeld);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Message} could not be delivered to {Conversation}; it stays in the outbox")]
    public static partial void DeliveryFailed(this ILogger log, Exception cause, Guid message, string conversation);

    [LoggerMessage(Level = LogLevel.Error, Message = "The outbox could not be read; trying again")]
    public static partial void OutboxUnreadable(this ILogger log, Exception cause);

    [LoggerMessage(Level = LogLevel.Error, Message = "Words of an enquiry cannot be decrypted: is the key ring of the data folder complete?")]
    public static partial void WordsUnreadable(this ILogger log, Exception cause);
}
