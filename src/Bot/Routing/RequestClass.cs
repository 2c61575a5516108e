namespace CitizenAssistant.Bot.Routing;

/// <summary>What a message asks for: the classes of the decision taxonomy.</summary>
public enum RequestClass
{
    /// <summary>General information on a service: costs, documents, duration, deadline, legal basis.</summary>
    I1,

    /// <summary>Place, time, responsibility, appointment.</summary>
    I2,

    /// <summary>How a procedure works, also legal remedies in general.</summary>
    I3,

    /// <summary>Abstract prerequisites.</summary>
    I4,

    /// <summary>Help with understanding, language, or using the portal.</summary>
    I5,

    /// <summary>Am I entitled?</summary>
    R1,

    /// <summary>Permission, exemption, discretion.</summary>
    R2,

    /// <summary>An application or registration made in the chat.</summary>
    R3,

    /// <summary>Withdrawal, change or waiver of an application or benefit.</summary>
    R4,

    /// <summary>Objection against a decision.</summary>
    R5,

    /// <summary>Fine, warning, hearing, criminal allegation.</summary>
    R6,

    /// <summary>A deadline in one's own case.</summary>
    R7,

    /// <summary>Deferral, instalments, remission, enforcement, reminder.</summary>
    R8,

    /// <summary>Status of one's own application.</summary>
    R9,

    /// <summary>Access to files, freedom of information.</summary>
    R10,

    /// <summary>Notification of facts that belong in a file.</summary>
    R11,

    /// <summary>Promise, certificate, binding information.</summary>
    R12,

    /// <summary>Legal advice, review of a decision, prospects.</summary>
    R13,

    /// <summary>Reporting the violations of others.</summary>
    R14,

    /// <summary>Child protection, domestic violence, protection of the address.</summary>
    R15,

    /// <summary>Existential need: housing, electricity, food, illness without insurance.</summary>
    R16,

    /// <summary>Acting for others, data of third persons.</summary>
    R17,

    /// <summary>Being given priority, emergency appointment.</summary>
    R18,

    /// <summary>Acute danger.</summary>
    N1,

    /// <summary>Mental crisis.</summary>
    N2,

    /// <summary>Another authority.</summary>
    O1,

    /// <summary>Another city or district.</summary>
    O2,

    /// <summary>Not an administrative matter.</summary>
    O3,

    /// <summary>Small talk.</summary>
    O4,

    /// <summary>Insult, threat.</summary>
    O5,

    /// <summary>Prompt injection, spying, misuse.</summary>
    P1,

    /// <summary>Wants a person.</summary>
    A5,

    /// <summary>Complaint.</summary>
    A6,

    /// <summary>Data-protection rights.</summary>
    A7,

    /// <summary>Unclear, too short, ambiguous.</summary>
    Q1,

    /// <summary>Personal data nobody asked for.</summary>
    Q2,

    /// <summary>A gap: the city is responsible, the knowledge base has nothing. Concluded after the search, never by the classifier.</summary>
    K1,
}
