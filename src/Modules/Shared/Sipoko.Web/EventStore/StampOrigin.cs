using System.Globalization;
using System.Reflection;
using Marten;
using Wolverine;

namespace Sipoko.Web.EventStore;

/// <summary>Middleware of every handler that may write: the events it appends say who, in what role, from where, under which version.</summary>
public static class StampOrigin
{
    private static readonly string ApplicationVersion =
        typeof(StampOrigin).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    public static void Before(IDocumentSession session, Envelope envelope)
    {
        foreach (var name in OriginHeaders.Carried)
        {
            if (envelope.Headers.TryGetValue(name, out var value) && value is not null)
            {
                session.SetHeader(name, value);
            }
        }

        session.SetHeader(OriginHeaders.Application, ApplicationVersion);
        session.SetHeader(OriginHeaders.Hops, CarryOrigin.HopsOf(envelope).ToString(CultureInfo.InvariantCulture));
        session.LastModifiedBy = envelope.Headers.GetValueOrDefault(OriginHeaders.Actor);
    }
}
