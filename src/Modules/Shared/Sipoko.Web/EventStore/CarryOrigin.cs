using System.Globalization;
using Wolverine;

namespace Sipoko.Web.EventStore;

/// <summary>Gives every message sent by a handler the actor, role and route of the act that caused it, one hop further.</summary>
public sealed class CarryOrigin : IEnvelopeRule
{
    public void Modify(Envelope envelope)
    {
        // Outside a handler there is nothing to carry: Asking has set the headers itself.
    }

    public void ApplyCorrelation(IMessageContext originator, Envelope outgoing)
    {
        if (originator.Envelope is not { } incoming)
        {
            return;
        }

        foreach (var name in OriginHeaders.Carried)
        {
            if (incoming.Headers.TryGetValue(name, out var value))
            {
                outgoing.Headers.TryAdd(name, value); // a timeout says that the clock acts, not the person
            }
        }

        outgoing.Headers[OriginHeaders.Hops] = (HopsOf(incoming) + 1).ToString(CultureInfo.InvariantCulture);
    }

    internal static int HopsOf(Envelope envelope) =>
        envelope.Headers.TryGetValue(OriginHeaders.Hops, out var hops) ? int.Parse(hops!, CultureInfo.InvariantCulture) : 0;
}
