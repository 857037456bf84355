using System.Text.Json.Serialization;

namespace Sipoko.SharedKernel;

/// <summary>Why a person's data are kept; each purpose has a key and a term of its own.</summary>
public enum Purpose
{
    /// <summary>The account's own data; the key goes at once when the person leaves.</summary>
    Profile,

    /// <summary>What the contract of sale needs; kept 5 years (art. 2224 Code civil).</summary>
    Contract,

    /// <summary>What invoices need; kept 10 years (L123-22 Code de commerce).</summary>
    Accounting,

    /// <summary>What people write to each other.</summary>
    Conversation,
}

/// <summary>
/// A value about a person, readable only while that person's key for that purpose exists. It stands in events, messages and snapshots
/// as a sealed box (AES-256-GCM); once the key is deleted it is «personne effacée», and nothing else changes.
/// </summary>
[JsonConverter(typeof(PersonalConverter))]
public readonly record struct Personal<T>(PersonId Person, Purpose Purpose, string Box);
